import type { I18n } from '@adonisjs/i18n'
import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import { isDecided, valueOfRow } from '#platform/settings/effective_value'
import {
  rowAt,
  rowsAbove,
  storedSettings,
  SYSTEM,
  type StoredSettings,
} from '#platform/settings/stored_settings'
import {
  categoryOf,
  definedSettings,
  hasLevel,
  levelOf,
  type Setting,
  type SettingLevel,
  type SettingPlace,
} from '#platform/settings/define_setting'
import type { StoredSetting } from '#platform/tenancy/system'
import type { SettingSource, SettingsPage, SettingView } from '#platform/settings/types'

/** From so many characters on, the last four tell secrets apart without giving them away. */
const TAIL_FROM = 12

/** Categories that have pages of their own: logos are a matter of each company. */
const ELSEWHERE = {
  organization: new Set(['branding', 'features']),
  tenant: new Set(['branding', 'features']),
  system: new Set(['branding']),
}

/** All that can be decided in a place, by category, in the words of the reader. */
export async function settingsPage(place: SettingPlace, i18n: I18n): Promise<SettingsPage> {
  const level = levelOf(place)
  const views = (await settingViews(place, i18n)).filter(
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

/** Every setting of a place with what counts and why. */
export async function settingViews(place: SettingPlace, i18n: I18n): Promise<SettingView[]> {
  const level = levelOf(place)
  const stored = await storedSettings(level === 'system' ? SYSTEM : currentTenantId())
  const names = typeof place === 'string' ? new Map() : await namesAbove(stored, place.organization)
  return definedSettings()
    .filter((definition) => hasLevel(definition, level))
    .map((definition) =>
      viewOf(definition, {
        level,
        here: rowAt(stored, definition.key, place),
        above: rowsAbove(stored, definition.key, place),
        nameOf: (row) => names.get(row?.organizationId) ?? null,
        i18n,
      })
    )
}

/** What an organization inherits says from whom. */
async function namesAbove(stored: StoredSettings, organizationId: number) {
  const ids: number[] = []
  for (let id = stored.above.get(organizationId); id; id = stored.above.get(id)) ids.push(id)
  const rows = await db
    .from('organizations')
    .where('tenant_id', currentTenantId())
    .whereIn('id', ids)
    .select('id', 'name')
  return new Map<number | null | undefined, string>(rows.map(({ id, name }) => [Number(id), name]))
}

type Decided = {
  level: SettingLevel
  here: StoredSetting | undefined
  /** From the installation down. */
  above: StoredSetting[]
  nameOf(row: StoredSetting | undefined): string | null
  i18n: I18n
}

function viewOf(definition: Setting, { level, here, above, nameOf, i18n }: Decided): SettingView {
  const { key, kind, min, max, maxLength, unit, options = [], example, isPublic } = definition
  const lock = above.find(({ isLocked }) => isLocked)
  const inherited = inheritedFrom(above, lock)
  const counts = !lock && isDecided(here) ? here : inherited
  return {
    key,
    category: categoryOf(definition),
    kind,
    label: i18n.t(`settings.${key}.label`),
    hint: i18n.t(`settings.${key}.hint`),
    value: shown(definition, counts),
    source: sourceOf(counts),
    sourceName: nameOf(counts),
    inherited: shown(definition, inherited),
    inheritedFrom: sourceOf(inherited),
    isSetHere: isDecided(here),
    isLockedAbove: Boolean(lock),
    lockedBy: lock ? (nameOf(lock) ?? i18n.t(`settings.locked_by.${sourceOf(lock)}`)) : null,
    isLockedHere: Boolean(here?.isLocked),
    canLock: !lock && hasLevel(definition, level === 'system' ? 'tenant' : 'organization'),
    isPublic: isPublic ?? false,
    unit: unit ? i18n.t(`settings.units.${unit}`) : null,
    min: min ?? null,
    max: max ?? null,
    maxLength: maxLength ?? null,
    options: options.map((value) => ({ value, label: i18n.t(`settings.${key}.options.${value}`) })),
    example: example ?? null,
    secret: kind === 'secret' ? secretFacts(definition, counts) : null,
    record: (level !== 'system' && here?.uuid) || null,
  }
}

/** The lowest that decided above; below a lock nobody is heard. */
function inheritedFrom(above: StoredSetting[], lock: StoredSetting | undefined) {
  const heard = lock ? above.slice(0, above.indexOf(lock) + 1) : above
  return heard.findLast(isDecided)
}

const shown = (definition: Setting, row: StoredSetting | undefined) =>
  definition.kind === 'secret' ? null : row ? valueOfRow(definition, row) : definition.default

const sourceOf = (row: StoredSetting | undefined): SettingSource => {
  if (!row) return 'default'
  if (row.organizationId) return 'organization'
  return row.tenantId === SYSTEM ? 'system' : 'tenant'
}

function secretFacts(definition: Setting, row: StoredSetting | undefined) {
  if (!row?.value) return null
  const secret = String(valueOfRow(definition, row))
  return {
    setAt: row.updatedAt.toISOString(),
    tail: secret.length >= TAIL_FROM ? secret.slice(-4) : null,
  }
}
