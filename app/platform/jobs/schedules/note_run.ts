import db from '#platform/db'
import { tellOfFailedCoreJob } from '#platform/jobs/tell_of_failures'
import { afterCommit, currentTenantId } from '#platform/tenancy/scope'

export type EndedRun = {
  scheduled_job_id: number
  status: 'completed' | 'failed' | 'cancelled'
  started_at: Date | null
  finished_at: Date
  error_key: string | null
  error_message: string | null
}

/** The one place where a schedule learns how its run ended. */
export async function noteRunOfSchedule(run: EndedRun) {
  const { scheduled_job_id: id, started_at: started, finished_at: finished } = run
  const seconds = started ? Math.round((finished.getTime() - started.getTime()) / 1000) : null
  const count = (is: boolean) => (is ? 1 : 0)
  const noted = await db.rawQuery<{ rows: { job_name: string }[] }>(SQL, {
    tenant: currentTenantId(),
    id,
    finished,
    seconds,
    status: statusOf(run),
    error: run.status === 'failed' ? run.error_message : null,
    good: count(run.status === 'completed'),
    bad: count(run.status === 'failed'),
  })
  const job = noted.rows[0]?.job_name
  if (run.status === 'failed' && job) {
    const tenant = currentTenantId()
    afterCommit(() => tellOfFailedCoreJob(job, tenant))
  }
}

const SQL = `
UPDATE scheduled_jobs SET last_run_at = :finished, last_run_duration = :seconds, last_run_status = :status,
  last_error = :error, run_count = run_count + 1, success_count = success_count + :good,
  failure_count = failure_count + :bad
WHERE tenant_id = :tenant AND id = :id RETURNING job_name`

function statusOf({ status, error_key: key }: EndedRun) {
  if (status === 'completed') return 'success'
  return key === 'platform.jobs.timed_out' ? 'timeout' : status
}
