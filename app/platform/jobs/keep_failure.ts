import type { JobWithMetadata } from 'pg-boss'
import db from '#platform/db'
import { clock } from '#platform/clock'
import type { Job } from '#platform/jobs/define_job'
import type { FailedRun } from '#platform/jobs/job_run'
import type { Envelope } from '#platform/jobs/work'

/** What nobody watched but failed for good lies among the failed runs, to be tried again or discarded. */
export async function keepFailure(
  job: Job,
  { id, data, retryCount }: JobWithMetadata<Envelope>,
  { key, params, message }: FailedRun
) {
  const now = clock.now().toISO()
  const run = {
    uuid: id,
    job_name: job.name,
    user_id: data.actor.userId,
    payload: JSON.stringify(data.payload),
    status: 'failed',
    attempts: retryCount + 1,
    error_key: key ?? null,
    error_message: message,
    result: JSON.stringify({ errorParams: params ?? {} }),
    started_at: now,
    finished_at: now,
  }
  await db.asTenant(data.tenantId, () =>
    db.table('job_runs').insert(run).onConflict(['tenant_id', 'uuid']).ignore()
  )
}
