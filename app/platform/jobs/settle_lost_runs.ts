import db from '#platform/db'
import { clock } from '#platform/clock'
import { JobRun } from '#platform/jobs/job_run'

const AT_ONCE = 100

/** Runs whose process was lost for the last time: the queue gave up, but nobody was left to say so. */
export async function settleLostRuns() {
  const { rows } = await db.connection('system').rawQuery(SQL, [AT_ONCE])
  for (const { tenant_id: tenant, uuid } of rows) {
    await new JobRun(tenant, uuid).fail({
      key: 'platform.jobs.lost',
      message: `The process that worked it was lost (${clock.now().toISO()})`,
    })
  }
}

const SQL = `
SELECT r.tenant_id, r.uuid FROM job_runs r JOIN pgboss.job j ON j.name = r.job_name AND j.id = r.uuid
WHERE r.status IN ('waiting', 'running') AND j.state = 'failed' LIMIT ?`
