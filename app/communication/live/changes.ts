import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'

/** Where PostgreSQL carries the news from whoever wrote it to whoever shows it. */
export const LIVE_CHANNEL = 'stoa_bells'

/** Ids of people whose bells changed; nothing else travels here. */
export type BellChange = { tenant: number; users: number[] }

/** A notification of PostgreSQL holds less than 8,000 bytes. */
const USERS_AT_ONCE = 400

/** Tells the bells of these people, in all processes, once the transaction is committed. */
export async function tellBells(users: number[]) {
  if (users.length === 0) return
  const messages = Array.from({ length: Math.ceil(users.length / USERS_AT_ONCE) }, (_, index) => {
    const some = users.slice(index * USERS_AT_ONCE, (index + 1) * USERS_AT_ONCE)
    return JSON.stringify({ tenant: currentTenantId(), users: some } satisfies BellChange)
  })
  await db.rawQuery(
    'SELECT pg_notify(:channel, message) FROM jsonb_array_elements_text(:messages::jsonb) AS message',
    { channel: LIVE_CHANNEL, messages: JSON.stringify(messages) }
  )
}
