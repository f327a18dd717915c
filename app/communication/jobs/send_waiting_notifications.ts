import db from '#platform/db'
import { clock } from '#platform/clock'
import { enqueue, enqueueAll } from '#platform/jobs/enqueue'
import { defineJob, type Job } from '#platform/jobs/define_job'
import { currentTenantId } from '#platform/tenancy/scope'
import { fanOutNotification } from '#communication/jobs/fan_out_notification'
import { sendWaiting } from '#communication/actions/send_waiting'

const MOST_OUTBOX_ROWS = 1000

/** What was for later and is due now: digests, mails held back overnight, news for a moment that came. */
export const sendWaitingNotifications: Job<object> = defineJob<object>({
  name: 'send_waiting_notifications',
  schedule: { cron: '*/15 * * * *', zone: 'UTC', core: true },
  async handle() {
    await tellWhatIsDue()
    if (await sendWaiting()) await enqueue(sendWaitingNotifications, {})
  },
})

/** Also what nobody told although it was due, should its job be lost. */
async function tellWhatIsDue() {
  const rows = await db
    .from('notification_outbox')
    .where('tenant_id', currentTenantId())
    .whereNull('fanned_out_at')
    .where('send_at', '<=', clock.now().toISO()!)
    .orderBy('send_at')
    .limit(MOST_OUTBOX_ROWS)
    .select('id')
  await enqueueAll(
    fanOutNotification,
    rows.map(({ id }) => ({ outbox: id }))
  )
}
