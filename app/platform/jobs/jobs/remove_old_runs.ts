import db from '#platform/db'
import { clock } from '#platform/clock'
import { defineJob, type Job } from '#platform/jobs/define_job'
import { enqueue } from '#platform/jobs/enqueue'
import { currentTenantId } from '#platform/tenancy/scope'

const AT_ONCE = 10_000
/** What went well by the clock, every quarter of an hour, is not looked at for long. */
const ROUTINE_DAYS = 7

/** Runs that ended long ago are forgotten; what they did is in the history. */
const removeOldRuns: Job<{ days: number }> = defineJob({
  name: 'remove_old_runs',
  schedule: {
    cron: '45 2 * * *',
    zone: 'UTC',
    parameters: { days: { min: 7, max: 3650, default: 90 } },
  },
  async handle({ days }: { days: number }) {
    const { rowCount } = await db.rawQuery(SQL, {
      tenant: currentTenantId(),
      before: clock.now().minus({ days }).toISO(),
      routine: clock.now().minus({ days: ROUTINE_DAYS }).toISO(),
      limit: AT_ONCE,
    })
    if (rowCount === AT_ONCE) await enqueue(removeOldRuns, { days })
  },
})

const SQL = `
DELETE FROM job_runs WHERE tenant_id = :tenant AND id IN (
  SELECT id FROM job_runs WHERE tenant_id = :tenant
    AND (finished_at < :before OR (finished_at < :routine AND status = 'completed' AND scheduled_job_id IS NOT NULL))
  ORDER BY id LIMIT :limit)`
