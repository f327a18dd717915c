import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import { scheduledJobs } from '#platform/jobs/define_job'
import { enqueueSchedule } from '#platform/jobs/schedules/enqueue_schedule'
import { nextRuns } from '#platform/jobs/schedules/next_runs'
import ScheduledJob from '#platform/jobs/schedules/scheduled_job'

/**
 * Asks for every run that is due. Of what was missed while nothing ran, one is made up for.
 * Any number of processes may ask at the same time: a due schedule is taken by one of them.
 */
export async function enqueueDueSchedules() {
  for (const tenant of await tenantsWithDueSchedules()) await db.asTenant(tenant, enqueueDue)
}

async function tenantsWithDueSchedules(): Promise<number[]> {
  const rows = await db
    .connection('system')
    .from('scheduled_jobs as s')
    .join('tenants as t', 't.id', 's.tenant_id')
    .where('t.status', 'active')
    .where('s.is_enabled', true)
    .whereNull('s.deleted_at')
    .where('s.next_run_at', '<=', clock.now().toISO()!)
    .whereIn('s.job_name', names())
    .distinct('s.tenant_id')
    .orderBy('s.tenant_id')
    .limit(1000)
  return rows.map(({ tenant_id: id }: { tenant_id: number }) => id)
}

async function enqueueDue() {
  const due = await ScheduledJob.query()
    .where('isEnabled', true)
    .where('nextRunAt', '<=', clock.now().toISO()!)
    .whereIn('jobName', names())
    .orderBy('id')
    .forUpdate()
    .skipLocked()
  const busy = await schedulesWithOpenRun(due.map(({ id }) => id))
  for (const schedule of due) {
    if (!busy.has(schedule.id)) await enqueueSchedule(schedule)
  }
  await planNext(due)
}

const names = () => scheduledJobs().map(({ name }) => name)

/** The run before has not ended: it stands for this one too. */
async function schedulesWithOpenRun(ids: number[]): Promise<Set<number>> {
  const rows = await db
    .from('job_runs')
    .where('tenant_id', currentTenantId())
    .whereIn('scheduled_job_id', ids)
    .whereIn('status', ['waiting', 'running'])
    .distinct('scheduled_job_id')
  return new Set(rows.map((row: { scheduled_job_id: number }) => row.scheduled_job_id))
}

/** Written without history: the clock moved on, nobody changed anything. */
async function planNext(schedules: ScheduledJob[]) {
  const next = schedules.map(({ id, scheduleExpression, timezone }) => ({
    id,
    next: nextRuns(scheduleExpression!, timezone, clock.now(), 1)[0].toISO(),
  }))
  await db.rawQuery(
    `UPDATE scheduled_jobs s SET next_run_at = n.next
     FROM jsonb_to_recordset(?::jsonb) AS n (id bigint, next timestamptz)
     WHERE s.tenant_id = ? AND s.id = n.id`,
    [JSON.stringify(next), currentTenantId()]
  )
}
