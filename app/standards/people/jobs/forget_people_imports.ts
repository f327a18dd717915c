import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import { defineJob } from '#platform/jobs/define_job'

const KEPT_DAYS = 90

/** Reports of imports hold what is said of people: after three months the history has to be enough. */
defineJob({
  name: 'forget_people_imports',
  schedule: { cron: '30 2 * * *', zone: 'UTC', core: true },
  async handle() {
    const oldest = clock.now().minus({ days: KEPT_DAYS }).toISO()!
    await db
      .from('people_imports')
      .where('tenant_id', currentTenantId())
      .where('created_at', '<', oldest)
      .delete()
  },
})
