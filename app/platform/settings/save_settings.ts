import { errors } from '@vinejs/vine'
import type { I18n } from '@adonisjs/i18n'
import {
  hasLevel,
  levelOf,
  settingNamed,
  type SettingPlace,
} from '#platform/settings/define_setting'
import { readValue } from '#platform/settings/rules/read_value'
import { rowsAbove, storedSettings } from '#platform/settings/stored_settings'
import { settingViews } from '#platform/settings/settings_page'
import { writeSettings, type NewValue } from '#platform/settings/write_settings'
import { currentTenantId } from '#platform/tenancy/scope'

/** A value that cannot be saved, and why: a name in `settings.faults`. */
type Fault = { key: string; fault: string }

/**
 * Decides several settings at a place: all of them or none.
 *
 * @param given by key; null goes back to what is inherited
 * @param seen by key, what counted when it was decided; what is not said is not compared
 * @throws E_VALIDATION_ERROR with the key of each faulty setting as its field
 */
export async function saveSettings(
  given: Record<string, unknown>,
  place: SettingPlace,
  i18n: I18n,
  seen: Record<string, unknown> = {}
): Promise<void> {
  const { values, faults } = await readSettings(given, place)
  if (Object.keys(seen).length > 0)
    faults.push(...(await changedMeanwhile(given, seen, place, i18n)))
  if (faults.length > 0) throw new errors.E_VALIDATION_ERROR(faults.map(messageIn(i18n)))
  await writeSettings(values, place)
}

/** What somebody else decided in between, so that it is not overwritten unseen. */
async function changedMeanwhile(
  given: Record<string, unknown>,
  seen: Record<string, unknown>,
  place: SettingPlace,
  i18n: I18n
): Promise<Fault[]> {
  const views = await settingViews(place, i18n)
  return views
    .filter(({ key, kind }) => kind !== 'secret' && key in given && key in seen)
    .filter(({ key, value }) => (value ?? '') !== (seen[key] ?? ''))
    .map(({ key }) => ({ key, fault: 'changed_meanwhile' }))
}

/** What of it could be saved, and what could not. */
export async function readSettings(given: Record<string, unknown>, place: SettingPlace) {
  const level = levelOf(place)
  const stored = await storedSettings(currentTenantId())
  const values: NewValue[] = []
  const faults: Fault[] = []
  for (const [key, raw] of Object.entries(given)) {
    const definition = settingNamed(key)
    const isLocked = rowsAbove(stored, key, place).some((row) => row.isLocked)
    if (!definition || !hasLevel(definition, level)) faults.push({ key, fault: 'unknown' })
    else if (isLocked) faults.push({ key, fault: 'locked' })
    else if (raw === null) values.push({ definition, value: null })
    else {
      const read = readValue(definition, raw)
      if ('fault' in read) faults.push({ key, fault: read.fault })
      else values.push({ definition, value: read.value })
    }
  }
  return { values, faults }
}

const messageIn =
  (i18n: I18n) =>
  ({ key, fault }: Fault) => ({
    field: key,
    rule: fault,
    message: faultInWords(i18n, key, fault),
  })

/** What is wrong, with a way out. */
export function faultInWords(i18n: I18n, key: string, fault: string) {
  const { min = 0, max = 1_000_000, example } = settingNamed(key) ?? {}
  const words = i18n.t(`settings.faults.${fault}`, { key, min, max })
  return example ? `${words} ${i18n.t('settings.faults.example', { example })}` : words
}
