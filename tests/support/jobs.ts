import db from '#platform/db'
import { definedJobs } from '#platform/jobs/define_job'
import { JobRun } from '#platform/jobs/job_run'
import { workOnce } from '#platform/jobs/work'
import type { TestTenant } from '#tests/support/tenants'

/** Works the watched job of this run, as the person who asked for it. */
export async function workRun(tenant: TestTenant, uuid: string) {
  const row = await db.asTenant(tenant.id, () => db.from('job_runs').where({ uuid }).firstOrFail())
  const job = definedJobs().find(({ name }) => name === row.job_name)!
  const run = new JobRun(tenant.id, uuid)
  await run.start()
  const actor = { userId: row.user_id, label: 'who asked' }
  await db.asTenant(tenant.id, () => workOnce(job, row.payload, run), actor)
}
