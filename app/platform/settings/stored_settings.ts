import { organizationsAbove, storedSettingsOf, type StoredSetting } from '#platform/tenancy/system'
import type { SettingPlace } from '#platform/settings/define_setting'
import db from '#platform/db'
import { afterCommit } from '#platform/tenancy/scope'
import { listen } from '#platform/live/listen'

const CHANNEL = 'stoa_settings'

/** Rows of the installation itself. */
export const SYSTEM = 0

/** What was decided for one setting; by organization below the company where those decide, too. */
export type StoredRows = {
  system?: StoredSetting
  tenant?: StoredSetting
  organizations?: Map<number, StoredSetting>
}

/** By key of the setting. */
export class StoredSettings extends Map<string, StoredRows> {
  /** Each organization with the one above it; empty as long as none decides anything. */
  above = new Map<number, number | null>()

  /** What is decided for a setting in a place: the installation first, the organization itself last. */
  rowsIn(key: string, organizationId: number | null): DecidedRows {
    const { system, tenant, organizations } = this.get(key) ?? {}
    const below: StoredSetting[] = []
    for (let id = organizationId; organizations && id; id = this.above.get(id) ?? null) {
      const row = organizations.get(id)
      if (row) below.unshift(row)
    }
    return { system, tenant, below }
  }
}

/** The rows on the way from the installation to a place. */
export type DecidedRows = {
  system?: StoredSetting
  tenant?: StoredSetting
  /** Of organizations, from the highest to the lowest. */
  below?: StoredSetting[]
}

/** What was decided above a place: who locked it there took the decision from this place. */
export function rowsAbove(stored: StoredSettings, key: string, place: SettingPlace) {
  if (place === 'system') return []
  if (place === 'tenant') return [stored.get(key)?.system].filter((row) => row !== undefined)
  const { system, tenant, below = [] } = stored.rowsIn(key, place.organization)
  const higher = below.filter(({ organizationId }) => organizationId !== place.organization)
  return [system, tenant, ...higher].filter((row) => row !== undefined)
}

/** What was decided in a place itself. */
export function rowAt(stored: StoredSettings, key: string, place: SettingPlace) {
  const rows = stored.get(key)
  return typeof place === 'string' ? rows?.[place] : rows?.organizations?.get(place.organization)
}

const known = new Map<number, Promise<StoredSettings>>()
const atHand = new Map<number, StoredSettings>()
let listening: Promise<void> | undefined

/**
 * What a company and the installation decided, read once and then kept in memory until somebody
 * changes it in any process.
 *
 * @param tenantId 0 for the installation alone
 */
export async function storedSettings(tenantId: number): Promise<StoredSettings> {
  await (listening ??= listenForChanges())
  if (!known.has(tenantId)) {
    const loading = load(tenantId)
    known.set(tenantId, loading)
    loading.then(
      (settings) => atHand.set(tenantId, settings),
      () => known.delete(tenantId)
    )
  }
  return known.get(tenantId)!
}

/** What was read last, for where nothing can wait. */
export const settingsAtHand = (tenantId: number) => atHand.get(tenantId)

/** For this process, at once; the others are told by `stoa_settings`. */
export function forgetSettings(tenantId: number) {
  if (tenantId === SYSTEM) known.clear()
  else known.delete(tenantId)
}

/** A message to all processes, sent by the commit of the transaction it is part of. */
export const TELL_CHANGE = `SELECT pg_notify('${CHANNEL}', ?::text)`

/** Settings, or the tree in which they are inherited, change with this transaction: nobody keeps the old ones. */
export async function tellSettingsChange(tenantId: number) {
  await db.rawQuery(TELL_CHANGE, [tenantId])
  afterCommit(() => forgetSettings(tenantId))
}

const listenForChanges = () =>
  listen(CHANNEL, {
    onMessage: (payload) => forgetSettings(Number(payload)),
    onReconnect: () => known.clear(),
  })

async function load(tenantId: number): Promise<StoredSettings> {
  const settings = new StoredSettings()
  for (const row of await storedSettingsOf([SYSTEM, tenantId])) {
    const rows = settings.get(row.key) ?? {}
    settings.set(row.key, rows)
    if (row.organizationId) (rows.organizations ??= new Map()).set(row.organizationId, row)
    else rows[row.tenantId === SYSTEM ? 'system' : 'tenant'] = row
  }
  const isDivided = [...settings.values()].some(({ organizations }) => organizations)
  if (isDivided) settings.above = await organizationsAbove(tenantId)
  return settings
}
