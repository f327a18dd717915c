import db from '#platform/db'
import { clock } from '#platform/clock'
import { defineJob } from '#platform/jobs/define_job'
import { currentTenantId } from '#platform/tenancy/scope'

const DAYS_KEPT = 30

/** Rows of the outbox whose people were told long ago; what they were told stays. */
export const forgetToldNotices = defineJob<object>({
  name: 'forget_told_notices',
  schedule: { cron: '50 2 * * *', zone: 'UTC' },
  async handle() {
    await db
      .from('notification_outbox')
      .where('tenant_id', currentTenantId())
      .where('fanned_out_at', '<', clock.now().minus({ days: DAYS_KEPT }).toISO()!)
      .delete()
  },
})
