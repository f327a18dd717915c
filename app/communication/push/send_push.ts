import db from '#platform/db'
import { clock } from '#platform/clock'
import { enqueue, enqueueAll } from '#platform/jobs/enqueue'
import { defineJob, type Job } from '#platform/jobs/define_job'
import { currentTenantId } from '#platform/tenancy/scope'
import { askService } from '#communication/push/ask_service'
import type { Priority } from '#platform/notifications/define_notification'

type Sending = { notification: string; device: number; attempt: number }

/** Pauses in seconds between tries; the last one was in vain. */
const PAUSES = [30, 120, 600, 1800]

/** News for one device, encrypted so that only it can read them (RFC 8291). */
export const sendPush: Job<Sending> = defineJob<Sending>({
  name: 'send_push',
  retries: 3,
  async handle(sending) {
    const news = await newsFor(sending)
    if (!news) return
    const status = await deliver(news)
    if (status !== null && status < 300) return settle(news, 'sent', null)
    // Not Found and Gone: the browser was uninstalled, or somebody took the permission back.
    if (status === 404 || status === 410) await forget(news.device)
    const pause = status === 404 || status === 410 ? undefined : PAUSES[sending.attempt]
    if (pause === undefined) return settle(news, 'failed', 'unreachable')
    await enqueue(
      sendPush,
      { ...sending, attempt: sending.attempt + 1 },
      { startAfter: clock.now().plus({ seconds: pause }).toJSDate() }
    )
  },
})

/** Hands news to all devices of their readers. @param notifications uuids */
export async function pushToDevices(notifications: string[]) {
  if (notifications.length === 0) return
  const { rows } = await db.rawQuery<{ rows: { notification: string; device: number }[] }>(
    DEVICES,
    { tenant: currentTenantId(), notifications: `{${notifications.join(',')}}` }
  )
  await enqueueAll(
    sendPush,
    rows.map((row) => ({ ...row, attempt: 0 }))
  )
}

const DEVICES = `
SELECT n.uuid AS notification, s.id AS device FROM notifications n
JOIN push_subscriptions s ON s.tenant_id = n.tenant_id AND s.user_id = n.user_id
WHERE n.tenant_id = :tenant AND n.uuid = ANY(:notifications::uuid[]) ORDER BY s.id`

type News = {
  id: number
  uuid: string
  title: string
  message: string
  priority: Priority
  locale: string
  device: number
  endpoint: string
  p256dh: string
  auth: string
}

async function newsFor({ notification, device }: Sending): Promise<News | null> {
  const { rows } = await db.rawQuery<{ rows: News[] }>(NEWS, {
    tenant: currentTenantId(),
    notification,
    device,
  })
  return rows[0] ?? null
}

/** Nothing of what was read meanwhile, nor for whom is out. */
const NEWS = `
SELECT n.id, n.uuid, n.title, n.message, n.priority, u.locale, s.id AS device, s.endpoint, s.p256dh, s.auth
FROM notifications n
JOIN users u ON u.tenant_id = n.tenant_id AND u.id = n.user_id AND u.status = 'active' AND u.deleted_at IS NULL
JOIN push_subscriptions s ON s.tenant_id = n.tenant_id AND s.user_id = n.user_id AND s.id = :device
WHERE n.tenant_id = :tenant AND n.uuid = :notification AND NOT n.is_read`

const LONGEST_TEXT = 300

const deliver = ({ uuid, title, message, priority, locale, ...device }: News) =>
  askService(device, {
    id: uuid,
    title,
    text: message.slice(0, LONGEST_TEXT),
    language: locale,
    url: `/me/notifications/${uuid}`,
    isUrgent: priority === 'urgent',
  })

/** One device that was reached is enough. */
async function settle({ id, device }: News, state: 'sent' | 'failed', reason: string | null) {
  const now = clock.now().toISO()!
  await db
    .from('notification_deliveries')
    .where({ tenant_id: currentTenantId(), notification_id: id, channel: 'push' })
    .whereNot('state', 'sent')
    .update({ state, reason, updated_at: now })
  if (state === 'failed') return
  await db
    .from('push_subscriptions')
    .where({ tenant_id: currentTenantId(), id: device })
    .update({ last_sent_at: now })
}

const forget = (device: number) =>
  db.from('push_subscriptions').where({ tenant_id: currentTenantId(), id: device }).delete()
