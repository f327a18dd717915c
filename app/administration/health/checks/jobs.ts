import db from '#platform/db'
import { scheduledJobs } from '#platform/jobs/define_job'
import { definedChores } from '#platform/jobs/chores/define_chore'
import { queueState } from '#administration/health/rules/states'
import type { HealthCheck } from '#administration/health/types'

/** How long the oldest job has been waiting although it is due. */
export const queue: HealthCheck = {
  key: 'queue',
  async find() {
    const { rows } = await db.connection('system').rawQuery(WAITING)
    const { count, seconds } = rows[0]
    if (count === 0) return { state: 'ok', says: 'empty' }
    return { state: queueState(seconds), says: 'waiting', values: { count, seconds } }
  },
}

const WAITING = `
SELECT count(*)::int AS count, COALESCE(extract(epoch FROM now() - min(start_after)), 0)::int AS seconds
FROM pgboss.job WHERE state IN ('created', 'retry') AND start_after <= now()`

/** Runs of the last day that failed and that nobody decided about yet. */
export const failedRuns: HealthCheck = {
  key: 'failed_runs',
  async find() {
    const { rows } = await db.connection('system').rawQuery(FAILED)
    const { count, companies } = rows[0]
    return count > 0
      ? { state: 'warning', says: 'some', values: { count, companies } }
      : { state: 'ok', says: 'none' }
  },
}

const FAILED = `
SELECT count(*)::int AS count, count(DISTINCT tenant_id)::int AS companies
FROM job_runs WHERE status = 'failed' AND finished_at > now() - interval '1 day'`

/** What the application is not sound without, and somebody switched off. */
export const schedules: HealthCheck = {
  key: 'schedules',
  async find() {
    const core = scheduledJobs().filter(({ schedule }) => schedule.core)
    const { rows } = await db
      .connection('system')
      .rawQuery(SLEEPING, [core.map(({ name }) => name)])
    const { count, companies } = rows[0]
    return count > 0
      ? { state: 'warning', says: 'off', values: { count, companies } }
      : { state: 'ok', says: 'on', values: { count: core.length } }
  },
}

const SLEEPING = `
SELECT count(*)::int AS count, count(DISTINCT s.tenant_id)::int AS companies
FROM scheduled_jobs s JOIN tenants t ON t.id = s.tenant_id AND t.status = 'active'
WHERE NOT s.is_enabled AND s.deleted_at IS NULL AND s.job_name = ANY(?)`

/** What the clock asks of the installation, and went wrong the last time. */
export const chores: HealthCheck = {
  key: 'chores',
  async find() {
    const names = definedChores().map(({ name }) => name)
    const failed = await db
      .connection('system')
      .from('stoa_ops.chores')
      .whereIn('name', names)
      .whereNotNull('error')
      .limit(names.length)
    return failed.length > 0
      ? { state: 'warning', says: 'failed', values: { count: failed.length } }
      : { state: 'ok', says: 'fine', values: { count: names.length } }
  },
}
