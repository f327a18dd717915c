import db from '#platform/db'
import { clock } from '#platform/clock'
import { defineJob } from '#platform/jobs/define_job'
import { enqueueAll } from '#platform/jobs/enqueue'
import { currentTenantId } from '#platform/tenancy/scope'
import { sendWebhooks } from '#administration/integrations/jobs/send_webhooks'

const LATE_MINUTES = 5

/** Should the job of something that waits be lost, it is asked for again. */
export const wakeWebhooks = defineJob<object>({
  name: 'wake_webhooks',
  schedule: { cron: '*/10 * * * *', zone: 'UTC', core: true },
  async handle() {
    const rows = await db
      .from('integration_deliveries')
      .where({ tenant_id: currentTenantId(), state: 'waiting' })
      .where('next_attempt_at', '<', clock.now().minus({ minutes: LATE_MINUTES }).toISO()!)
      .distinct('integration_id')
    await enqueueAll(
      sendWebhooks,
      rows.map(({ integration_id: integration }) => ({ integration }))
    )
  },
})
