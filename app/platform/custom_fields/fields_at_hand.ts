import db from '#platform/db'
import { listen } from '#platform/live/listen'

const CHANNEL = 'stoa_custom_fields'

const known = new Map<number, Promise<unknown>>()
let listening: Promise<void> | undefined

/** What was loaded for a company, kept in memory until somebody changes it in any process. */
export async function kept<Value>(tenantId: number, load: () => Promise<Value>): Promise<Value> {
  await (listening ??= listen(CHANNEL, {
    onMessage: (tenant) => known.delete(Number(tenant)),
    onReconnect: () => known.clear(),
  }))
  if (!known.has(tenantId)) {
    const loading = load()
    known.set(tenantId, loading)
    loading.catch(() => known.delete(tenantId))
  }
  return known.get(tenantId) as Promise<Value>
}

/** Here at once, for what this request does next; in the other processes with its commit. */
export async function tellChange(tenantId: number) {
  known.delete(tenantId)
  await db.rawQuery(`SELECT pg_notify('${CHANNEL}', ?::text)`, [tenantId])
}
