import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import { tellBells } from '#communication/live/changes'

/** Which of somebody's notifications: these, the line of the bell that one stands for, or all. */
export type Marked = { ids: string[] } | { lineOf: string } | 'all'

/**
 * Marks notifications of a person as read or unread, on all their devices.
 *
 * @returns how many changed
 */
export async function markNotifications(
  userId: number,
  marked: Marked,
  isRead: boolean
): Promise<number> {
  const now = clock.now().toISO()
  const query = db
    .from('notifications')
    .where({ tenant_id: currentTenantId(), user_id: userId, is_read: !isRead })
  if (marked !== 'all') {
    if ('ids' in marked) void query.whereIn('uuid', marked.ids)
    else void query.whereRaw(SAME_LINE, [currentTenantId(), userId, marked.lineOf])
  }
  const changed = await query.update({
    is_read: isRead,
    read_at: isRead ? now : null,
    updated_at: now,
  })
  if (Number(changed) > 0) await tellBells([userId])
  return Number(changed)
}

const SAME_LINE = `coalesce(group_key, uuid::text) = (
  SELECT coalesce(n.group_key, n.uuid::text) FROM notifications n WHERE n.tenant_id = ? AND n.user_id = ? AND n.uuid = ?)`
