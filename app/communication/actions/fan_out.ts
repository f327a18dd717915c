import { v7 as uuidv7 } from 'uuid'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import { sendMails } from '#platform/mail/send_mail'
import {
  notificationType,
  type NotificationType,
} from '#platform/notifications/define_notification'
import { letterOf } from '#communication/actions/letter_of'
import { tellBells } from '#communication/live/changes'
import { insertDeliveries, type NewDelivery } from '#communication/queries/insert_deliveries'
import {
  insertNotifications,
  type NewNotification,
} from '#communication/queries/insert_notifications'
import { readersOf } from '#communication/queries/readers'
import { planDelivery, type News } from '#communication/rules/plan_delivery'
import { wordsOf } from '#communication/words'
import type { Plan, Reader } from '#communication/types'

/** A row of `notification_outbox`: something that happened, for at most a thousand people. */
type Outbox = News & {
  id: number
  type: string
  userIds: number[]
  aboutType: string
  aboutId: number
  data: Record<string, unknown>
  actionUrl: string
  createdAt: string
}

type Told = { reader: Reader; notification: NewNotification; inApp: Plan; mail: Plan }

/**
 * Tells the people of an outbox row: a notification each, and mails to those who want them at
 * once, in one transaction. Safe to repeat: who was told is not told again.
 */
export async function fanOut(outboxId: number) {
  const outbox = await lockOutbox(outboxId)
  if (!outbox) return
  const type = notificationType(outbox.type)
  const people = await readersOf(outbox.type, outbox.userIds)
  const told = people.map((reader) => plan(outbox, type, reader))
  const ids = await insertNotifications(told.map(({ notification }) => notification))
  const fresh = told.filter(({ notification }) => ids.has(notification.uuid))
  const mails = await mailThem(type, fresh)
  await insertDeliveries(fresh.flatMap((one) => deliveriesOf(one, ids, mails)))
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

function plan(outbox: Outbox, type: NotificationType, reader: Reader): Told {
  const inApp = planDelivery(type, 'in_app', outbox, reader, clock.now())
  const mail = planDelivery(type, 'mail', outbox, reader, clock.now())
  const uuid = uuidv7()
  const { title, text } = wordsOf(outbox.type, outbox.data, reader)
  const about = `${outbox.type}:${outbox.aboutType}:${outbox.aboutId}`
  return {
    reader,
    inApp,
    mail,
    notification: {
      uuid,
      user_id: reader.id,
      notification_type: outbox.type,
      title: title.slice(0, 255),
      message: text,
      data: outbox.data,
      channels: [...(inApp.state === 'now' ? ['in_app'] : []), ...(isMail(mail) ? ['email'] : [])],
      priority: outbox.priority,
      is_actionable: Boolean(type.actions),
      action_url: outbox.actionUrl,
      related_type: outbox.aboutType,
      related_id: outbox.aboutId,
      outbox_id: outbox.id,
      group_key: type.groupBy ? about : uuid,
      in_app: inApp.state === 'now',
      expires_at: outbox.expiresAt,
      created_at: outbox.createdAt,
    },
  }
}

const isMail = ({ state }: Plan) => state === 'now' || state === 'waiting'

/** @returns the id of the mail that was written for each notification, by its uuid */
async function mailThem(type: NotificationType, told: Told[]) {
  const now = told.filter(({ mail }) => mail.state === 'now')
  const ids = await sendMails(
    now.map(({ reader, notification }) => letterOf(type, notification, reader))
  )
  return new Map(now.map(({ notification }, index) => [notification.uuid, ids[index]]))
}

function deliveriesOf(
  { reader, notification, inApp, mail }: Told,
  ids: Map<string, number>,
  mails: Map<string, number>
): NewDelivery[] {
  const about = { notification_id: ids.get(notification.uuid)!, user_id: reader.id }
  return [
    { ...about, channel: 'in_app', ...columnsOf(inApp, 'shown') },
    {
      ...about,
      channel: 'mail',
      ...columnsOf(mail, 'mailed'),
      mail_id: mails.get(notification.uuid) ?? null,
    },
  ]
}

/** @param done what the state is called when it happened at once */
function columnsOf(plan: Plan, done: 'shown' | 'mailed') {
  return {
    state: plan.state === 'now' ? done : plan.state,
    reason: 'reason' in plan ? plan.reason : null,
    send_at: 'sendAt' in plan ? plan.sendAt : null,
    off_since: 'offSince' in plan ? plan.offSince : null,
  }
}
