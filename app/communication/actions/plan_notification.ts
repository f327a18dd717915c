import { v7 as uuidv7 } from 'uuid'
import { clock } from '#platform/clock'
import type { NotificationType } from '#platform/notifications/define_notification'
import { planDelivery, type News } from '#communication/rules/plan_delivery'
import { wordsOf } from '#communication/words'
import type { NewDelivery } from '#communication/queries/insert_deliveries'
import type { NewNotification } from '#communication/queries/insert_notifications'
import type { Plan, Reader } from '#communication/types'

/** A row of `notification_outbox`: something that happened, for at most a thousand people. */
export type Outbox = News & {
  id: number
  type: string
  userIds: number[]
  aboutType: string
  aboutId: number
  data: Record<string, unknown>
  actionUrl: string
  createdAt: string
}

/** What somebody is told, and how. */
export type Told = {
  reader: Reader
  notification: NewNotification
  inApp: Plan
  mail: Plan
  /** Null without a device. */
  push: Plan | null
}

type Words = ReturnType<typeof wordsOf>

/** The words of a notice, made once for everybody of a language and zone. */
export function wordsOnce({ type, data }: Outbox) {
  const known = new Map<string, Words>()
  return (reader: Reader): Words => {
    const key = `${reader.locale} ${reader.timezone}`
    if (!known.has(key)) known.set(key, wordsOf(type, data, reader))
    return known.get(key)!
  }
}

/** Decides what a person is told, and how. */
export function planNotification(
  outbox: Outbox,
  type: NotificationType,
  reader: Reader,
  { title, text }: Words
): Told {
  const inApp = planDelivery(type, 'in_app', outbox, reader, clock.now())
  const mail = planDelivery(type, 'mail', outbox, reader, clock.now())
  const push = reader.hasDevices ? planDelivery(type, 'push', outbox, reader, clock.now()) : null
  const uuid = uuidv7()
  const about = `${outbox.type}:${outbox.aboutType}:${outbox.aboutId}`
  return {
    reader,
    inApp,
    mail,
    push,
    notification: {
      uuid,
      user_id: reader.id,
      notification_type: outbox.type,
      title: title.slice(0, 255),
      message: text,
      data: outbox.data,
      channels: [
        ...(inApp.state === 'now' ? ['in_app'] : []),
        ...(isMail(mail) ? ['email'] : []),
        ...(push?.state === 'now' ? ['push'] : []),
      ],
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

/** What is written down of it, once it is told: a row for each channel. */
export function deliveriesOf(
  { reader, notification, inApp, mail, push }: Told,
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
    ...(push ? [{ ...about, channel: 'push' as const, ...columnsOf(push, 'queued') }] : []),
  ]
}

/** @param done what the state is called when it happened at once */
function columnsOf(plan: Plan, done: 'shown' | 'mailed' | 'queued') {
  return {
    state: plan.state === 'now' ? done : plan.state,
    reason: 'reason' in plan ? plan.reason : null,
    send_at: 'sendAt' in plan ? plan.sendAt : null,
    off_since: 'offSince' in plan ? plan.offSince : null,
  }
}
