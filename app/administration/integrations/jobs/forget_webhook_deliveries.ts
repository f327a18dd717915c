import db from '#platform/db'
import { clock } from '#platform/clock'
import { defineJob } from '#platform/jobs/define_job'
import { currentTenantId } from '#platform/tenancy/scope'

const DAYS_KEPT = 30

/** What was sent long ago, and what never could be. */
export const forgetWebhookDeliveries = defineJob<object>({
  name: 'forget_webhook_deliveries',
  schedule: { cron: '55 2 * * *', zone: 'UTC' },
  async handle() {
    await db
      .from('integration_deliveries')
      .where('tenant_id', currentTenantId())
      .where('created_at', '<', clock.now().minus({ days: DAYS_KEPT }).toISO()!)
      .delete()
  },
})
