import db from '#platform/db'
import { scheduledJobs } from '#platform/jobs/define_job'
import { currentTenantId } from '#platform/tenancy/scope'
import type { RunCounts } from '#administration/jobs/types'

/** How many runs of the company are at work, wait or wait for a decision. */
export async function runCounts(): Promise<RunCounts> {
  const rows = await db
    .from('job_runs')
    .where('tenant_id', currentTenantId())
    .whereIn('status', ['running', 'waiting', 'failed'])
    .groupBy('status')
    .select('status')
    .count('* as count')
  const counts = { running: 0, waiting: 0, failed: 0 }
  for (const { status, count } of rows) counts[status as keyof RunCounts] = Number(count)
  return counts
}

/** Core jobs that are switched off, by name. */
export async function sleepingCoreJobs(): Promise<string[]> {
  const core = scheduledJobs().filter(({ schedule }) => schedule.core)
  const rows = await db
    .from('scheduled_jobs')
    .where({ tenant_id: currentTenantId(), is_enabled: false })
    .whereNull('deleted_at')
    .whereIn(
      'job_name',
      core.map(({ name }) => name)
    )
    .orderBy('job_name')
    .select('job_name')
  return rows.map(({ job_name: name }: { job_name: string }) => name)
}
