import db from '#platform/db'
import { clock } from '#platform/clock'
import { defineJob } from '#platform/jobs/define_job'
import { currentTenantId } from '#platform/tenancy/scope'

const REFUSALS_DAYS = 30
const CALLS_DAYS = 400

/** What was refused long ago, and counts of days that no chart shows any more. */
export const forgetApiUse = defineJob<object>({
  name: 'forget_api_use',
  schedule: { cron: '10 3 * * *', zone: 'UTC' },
  async handle() {
    const before = (days: number) => clock.now().toUTC().minus({ days })
    await db
      .from('api_refusals')
      .where('tenant_id', currentTenantId())
      .where('last_at', '<', before(REFUSALS_DAYS).toISO()!)
      .delete()
    await db
      .from('api_calls')
      .where('tenant_id', currentTenantId())
      .where('day', '<', before(CALLS_DAYS).toISODate()!)
      .delete()
  },
})
