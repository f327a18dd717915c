import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import { sendMails } from '#platform/mail/send_mail'
import {
  notificationType,
  type NotificationType,
} from '#platform/notifications/define_notification'
import {
  deliveriesOf,
  planNotification,
  wordsOnce,
  type Outbox,
  type Told,
} from '#communication/actions/plan_notification'
import { letterOf } from '#communication/actions/letter_of'
import { pushToDevices } from '#communication/push/send_push'
import { tellBells } from '#communication/live/changes'
import { insertDeliveries } from '#communication/queries/insert_deliveries'
import { insertNotifications } from '#communication/queries/insert_notifications'
import { readersOf } from '#communication/queries/readers'

/**
 * Tells the people of an outbox row: a notification each, and mails to those who want them at
 * once, in one transaction. Safe to repeat: who was told is not told again.
 */
export async function fanOut(outboxId: number) {
  const outbox = await lockOutbox(outboxId)
  if (!outbox) return
  const type = notificationType(outbox.type)
  const people = await readersOf(outbox.type, outbox.userIds)
  const words = wordsOnce(outbox)
  const told = people.map((reader) => planNotification(outbox, type, reader, words(reader)))
  const ids = await insertNotifications(told.map(({ notification }) => notification))
  const fresh = told.filter(({ notification }) => ids.has(notification.uuid))
  const mails = await mailThem(type, fresh)
  await insertDeliveries(fresh.flatMap((one) => deliveriesOf(one, ids, mails)))
  await pushToDevices(
    fresh.filter(({ push }) => push?.state === 'now').map(({ notification }) => notification.uuid)
  )
  await tellBells(fresh.filter(({ inApp }) => inApp.state === 'now').map(({ reader }) => reader.id))
  await db
    .from('notification_outbox')
    .where({ tenant_id: currentTenantId(), id: outbox.id })
    .update({ fanned_out_at: clock.now().toISO() })
}

/** The row, if nobody has told its people yet; who asks meanwhile waits and then finds it done. */
async function lockOutbox(id: number): Promise<Outbox | null> {
  const { rows } = await db.rawQuery(LOCK, { tenant: currentTenantId(), id })
  const row = rows[0]
  return row
    ? { ...row, createdAt: row.createdAt.toISOString(), expiresAt: row.expiresAt?.toISOString() }
    : null
}

const LOCK = `
SELECT id, notification_type AS type, user_ids AS "userIds", related_type AS "aboutType", related_id AS "aboutId",
  data, action_url AS "actionUrl", priority, expires_at AS "expiresAt", created_at AS "createdAt"
FROM notification_outbox WHERE tenant_id = :tenant AND id = :id AND fanned_out_at IS NULL FOR UPDATE`

/** @returns the id of the mail that was written for each notification, by its uuid */
async function mailThem(type: NotificationType, told: Told[]) {
  const now = told.filter(({ mail }) => mail.state === 'now')
  const ids = await sendMails(
    now.map(({ reader, notification }) => letterOf(type, notification, reader))
  )
  return new Map(now.map(({ notification }, index) => [notification.uuid, ids[index]]))
}
