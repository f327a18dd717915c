import type { I18n } from '@adonisjs/i18n'
import { currentTenantId } from '#platform/tenancy/scope'
import { isDecided, ownValue, valueOfRow } from '#platform/settings/effective_value'
import { storedSettings, SYSTEM } from '#platform/settings/stored_settings'
import {
  categoryOf,
  definedSettings,
  hasLevel,
  type Setting,
  type SettingLevel,
} from '#platform/settings/define_setting'
import type { StoredSetting } from '#platform/tenancy/system'
import type { SettingsPage, SettingView } from '#platform/settings/types'

type Rows = { system?: StoredSetting; tenant?: StoredSetting }

/** From so many characters on, the last four tell secrets apart without giving them away. */
const TAIL_FROM = 12

/** Categories that have pages of their own: logos are a matter of each company. */
const ELSEWHERE = {
  tenant: new Set(['branding', 'features']),
  system: new Set(['branding']),
}

/** All that can be decided at a level, by category, in the words of the reader. */
export async function settingsPage(level: SettingLevel, i18n: I18n): Promise<SettingsPage> {
  const views = (await settingViews(level, i18n)).filter(
    ({ category }) => !ELSEWHERE[level].has(category)
  )
  const groups = Map.groupBy(views, ({ category }) => category)
  return {
    level,
    categories: [...groups].map(([key, settings]) => ({
      key,
      label: i18n.t(`settings.categories.${key}`),
      settings,
    })),
  }
}

/** Every setting of a level with what counts and why. */
export async function settingViews(level: SettingLevel, i18n: I18n): Promise<SettingView[]> {
  const stored = await storedSettings(level === 'system' ? SYSTEM : currentTenantId())
  return definedSettings()
    .filter((definition) => hasLevel(definition, level))
    .map((definition) => viewOf(definition, stored.get(definition.key) ?? {}, level, i18n))
}

function viewOf(definition: Setting, rows: Rows, level: SettingLevel, i18n: I18n): SettingView {
  const { key, kind, min, max, maxLength, unit, options = [], example, isPublic } = definition
  const here = rows[level]
  const counts = ownValue(definition, rows)
  const above = level === 'tenant' && isDecided(rows.system) ? rows.system : undefined
  return {
    key,
    category: categoryOf(definition),
    kind,
    label: i18n.t(`settings.${key}.label`),
    hint: i18n.t(`settings.${key}.hint`),
    value: shown(definition, counts),
    source: sourceOf(counts, rows),
    inherited: shown(definition, above),
    inheritedFrom: above ? 'system' : 'default',
    isSetHere: isDecided(here),
    isLockedAbove: level === 'tenant' && Boolean(rows.system?.isLocked),
    isLockedHere: level === 'system' && Boolean(here?.isLocked),
    canLock: level === 'system' && hasLevel(definition, 'tenant'),
    isPublic: isPublic ?? false,
    unit: unit ? i18n.t(`settings.units.${unit}`) : null,
    min: min ?? null,
    max: max ?? null,
    maxLength: maxLength ?? null,
    options: options.map((value) => ({ value, label: i18n.t(`settings.${key}.options.${value}`) })),
    example: example ?? null,
    secret: kind === 'secret' ? secretFacts(definition, counts) : null,
    record: (level === 'tenant' && here?.uuid) || null,
  }
}

const shown = (definition: Setting, row: StoredSetting | undefined) =>
  definition.kind === 'secret' ? null : row ? valueOfRow(definition, row) : definition.default

const sourceOf = (counts: StoredSetting | undefined, { system }: Rows) =>
  counts ? (counts === system ? 'system' : 'tenant') : 'default'

function secretFacts(definition: Setting, row: StoredSetting | undefined) {
  if (!row?.value) return null
  const secret = String(valueOfRow(definition, row))
  return {
    setAt: row.updatedAt.toISOString(),
    tail: secret.length >= TAIL_FROM ? secret.slice(-4) : null,
  }
}
