import { NotFound } from '#platform/errors'
import { hasLevel, settingNamed } from '#platform/settings/define_setting'
import { ownValue, valueOfRow } from '#platform/settings/effective_value'
import { storedSettings, SYSTEM } from '#platform/settings/stored_settings'
import { writeSettings } from '#platform/settings/write_settings'

/**
 * Takes a decision from the companies, or gives it back: what they chose waits meanwhile.
 *
 * @throws NotFound for a setting that there is not, or not at both levels
 */
export async function lockSetting(key: string, isLocked: boolean) {
  const definition = settingNamed(key)
  if (!definition || !hasLevel(definition, 'system') || !hasLevel(definition, 'tenant'))
    throw new NotFound()
  const row = ownValue(definition, (await storedSettings(SYSTEM)).get(definition.key) ?? {})
  const value = row ? valueOfRow(definition, row) : null
  await writeSettings([{ definition, value, isLocked }], 'system')
}
