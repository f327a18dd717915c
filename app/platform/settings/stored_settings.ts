import { storedSettingsOf, type StoredSetting } from '#platform/tenancy/system'
import { listen } from '#platform/live/listen'

const CHANNEL = 'stoa_settings'

/** Rows of the installation itself. */
export const SYSTEM = 0

export type StoredSettings = Map<string, Partial<Record<'system' | 'tenant', StoredSetting>>>

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

const listenForChanges = () =>
  listen(CHANNEL, {
    onMessage: (payload) => forgetSettings(Number(payload)),
    onReconnect: () => known.clear(),
  })

async function load(tenantId: number): Promise<StoredSettings> {
  const settings: StoredSettings = new Map()
  for (const row of await storedSettingsOf([SYSTEM, tenantId])) {
    const level = row.tenantId === SYSTEM ? 'system' : 'tenant'
    settings.set(row.key, { ...settings.get(row.key), [level]: row })
  }
  return settings
}
