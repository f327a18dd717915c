import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import { enqueueSchedule } from '#platform/jobs/schedules/enqueue_schedule'
import type ScheduledJob from '#platform/jobs/schedules/scheduled_job'
import { AlreadyRunning } from '#administration/jobs/errors'

/** Asks for a run now, besides those at its times. @throws AlreadyRunning */
export async function runSchedule(schedule: ScheduledJob): Promise<string> {
  const open = await db
    .from('job_runs')
    .where({ tenant_id: currentTenantId(), scheduled_job_id: schedule.id })
    .whereIn('status', ['waiting', 'running'])
    .first()
  if (open) throw new AlreadyRunning()
  return enqueueSchedule(schedule)
}
