import db from '#platform/db'
import { clock } from '#platform/clock'
import { NotFound } from '#platform/errors'
import { currentTenantId } from '#platform/tenancy/scope'
import { notificationType } from '#platform/notifications/define_notification'
import { markNotifications } from '#communication/actions/mark_notifications'

/** What came of it; `nothing` when it was done before, or there was nothing to do. */
export type ActionOutcome = 'done' | 'nothing'

type Target = {
  id: number
  uuid: string
  userId: number
  type: string
  aboutId: number
  data: Record<string, unknown>
  href: string
}

/** The notification that a link or a button is for. @throws NotFound */
export async function findNotification(uuid: string, userId?: number): Promise<Target> {
  const row = await db
    .from('notifications')
    .where({ tenant_id: currentTenantId(), uuid })
    .if(userId !== undefined, (query) => query.where('user_id', userId!))
    .first()
  if (!row) throw new NotFound()
  return {
    id: row.id,
    uuid: row.uuid,
    userId: row.user_id,
    type: row.notification_type,
    aboutId: row.related_id,
    data: row.data,
    href: row.action_url ?? '/me/notifications',
  }
}

/**
 * Does what a notification offers, once, whichever link or button comes first.
 *
 * @throws NotFound when its type offers no such action
 */
export async function performAction(target: Target, action: string): Promise<ActionOutcome> {
  const perform = notificationType(target.type).actions?.[action]
  if (!perform) throw new NotFound()
  const { rowCount } = await db.rawQuery(TAKE, {
    notification: target.id,
    action,
    now: clock.now().toISO()!,
  })
  if (rowCount === 0) return 'nothing'
  await markNotifications(target.userId, { ids: [target.uuid] }, true)
  return (await perform(target)) ? 'done' : 'nothing'
}

/** Whether somebody did it already. */
export async function wasPerformed({ id }: Target, action: string): Promise<boolean> {
  const row = await db
    .from('notification_actions')
    .where({ tenant_id: currentTenantId(), notification_id: id, action })
    .first()
  return Boolean(row)
}

const TAKE = `
INSERT INTO notification_actions (notification_id, action, done_at) VALUES (:notification, :action, :now)
ON CONFLICT DO NOTHING`
