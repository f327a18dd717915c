import { DateTime } from 'luxon'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import { fanOut } from '#communication/actions/fan_out'

/** What is older was read by now. */
const UNREAD_DAYS = 12

/** Tells people what happened in the months of the demo, each at its time. */
export async function tellDemoNews(now: DateTime) {
  const outbox = await db
    .from('notification_outbox')
    .where('tenant_id', currentTenantId())
    .whereNull('fanned_out_at')
    .orderBy('created_at')
  for (const { id, created_at: at } of outbox) {
    clock.freeze(clock.fromDate(at))
    await fanOut(id)
  }
  await db
    .from('notifications')
    .where('tenant_id', currentTenantId())
    .where('created_at', '<', now.minus({ days: UNREAD_DAYS }).toISO()!)
    .update({ is_read: true, read_at: now.toISO() })
}
