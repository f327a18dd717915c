import type { I18n } from '@adonisjs/i18n'
import { faultInWords, readSettings } from '#platform/settings/save_settings'
import { settingViews } from '#platform/settings/settings_page'
import { levelOf, type SettingPlace } from '#platform/settings/define_setting'
import type { ImportLine, SettingValue, SettingView } from '#platform/settings/types'

/** What cannot be carried to another installation: secrets, and files by their id. */
const STAYS = new Set(['secret', 'image'])

/** What is decided at a level, to be brought to another installation. */
export async function exportSettings(place: SettingPlace, i18n: I18n) {
  const views = await settingViews(place, i18n)
  const decided = views.filter(({ isSetHere, isLockedAbove }) => isSetHere && !isLockedAbove)
  const entries = decided
    .filter(({ kind }) => !STAYS.has(kind))
    .map(({ key, value }) => [key, value] as const)
  return {
    format: 'stoa-settings',
    version: 1,
    level: levelOf(place),
    settings: Object.fromEntries(entries),
  }
}

/** What an import would change, without changing anything. What is the same already is left out. */
export async function previewImport(
  given: Record<string, unknown>,
  place: SettingPlace,
  i18n: I18n
): Promise<ImportLine[]> {
  const views = new Map((await settingViews(place, i18n)).map((view) => [view.key, view]))
  const { values, faults } = await readSettings(given, place)
  const changes = values.flatMap(({ definition: { key }, value }) => {
    const view = views.get(key)!
    if (STAYS.has(view.kind)) return [lineOf(view, null, i18n.t('settings.faults.stays'), i18n)]
    return value === view.value && view.isSetHere ? [] : [lineOf(view, value, null, i18n)]
  })
  const refused = faults.map(({ key, fault }) => ({
    key,
    label: views.get(key)?.label ?? key,
    before: views.has(key) ? inWords(views.get(key)!, views.get(key)!.value, i18n) : '',
    after: String(given[key] ?? '').slice(0, 100),
    fault: faultInWords(i18n, key, fault),
  }))
  return [...changes, ...refused]
}

const lineOf = (
  view: SettingView,
  value: SettingValue | null,
  fault: string | null,
  i18n: I18n
) => ({
  key: view.key,
  label: view.label,
  before: inWords(view, view.value, i18n),
  after:
    value === null && !fault ? inWords(view, view.inherited, i18n) : inWords(view, value, i18n),
  fault,
})

/** A value as people say it. */
function inWords(
  { kind, unit, options }: Pick<SettingView, 'kind' | 'unit' | 'options'>,
  value: SettingValue | null,
  i18n: I18n
): string {
  if (value === null || value === '') return '–'
  if (kind === 'switch') return i18n.t(`settings.${value ? 'on' : 'off'}`)
  if (kind === 'number') return `${i18n.formatNumber(Number(value))} ${unit ?? ''}`.trim()
  return options.find((option) => option.value === value)?.label ?? String(value)
}
