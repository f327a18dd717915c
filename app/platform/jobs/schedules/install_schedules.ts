import db from '#platform/db'
import { clock } from '#platform/clock'
import { scheduledJobs } from '#platform/jobs/define_job'
import { nextRuns } from '#platform/jobs/schedules/next_runs'

/** Gives every company the schedules it does not have yet, as the registry says. */
export async function installSchedules() {
  const jobs = scheduledJobs().map(({ name, schedule, retries, timeoutSeconds }) => ({
    name,
    cron: schedule.cron,
    zone: schedule.zone,
    parameters: Object.fromEntries(
      Object.entries(schedule.parameters ?? {}).map(([key, { default: value }]) => [key, value])
    ),
    attempts: retries + 1,
    timeout: timeoutSeconds,
    next: nextRuns(schedule.cron, schedule.zone, clock.now(), 1)[0].toISO(),
  }))
  await db.connection('system').rawQuery(SQL, [JSON.stringify(jobs)])
}

const SQL = `
INSERT INTO scheduled_jobs (tenant_id, organization_id, job_name, job_class, job_data, schedule_expression,
  timezone, is_recurring, max_attempts, timeout, next_run_at)
SELECT t.id, t.id, j.name, j.name, j.parameters, j.cron, j.zone, true, j.attempts, j.timeout, j.next
FROM tenants t
CROSS JOIN jsonb_to_recordset(?::jsonb) AS j (name text, cron text, zone text, parameters jsonb,
  attempts integer, timeout integer, next timestamptz)
WHERE t.status = 'active' AND NOT EXISTS (
  SELECT 1 FROM scheduled_jobs s
  WHERE s.tenant_id = t.id AND s.organization_id = t.id AND s.job_name = j.name AND s.deleted_at IS NULL)
ON CONFLICT DO NOTHING`
