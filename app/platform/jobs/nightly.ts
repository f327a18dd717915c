import db from '#platform/db'
import { definedJobs } from '#platform/jobs/define_job'
import { enqueue } from '#platform/jobs/enqueue'
import { activeTenants } from '#platform/tenancy/system'

/** Asks for all nightly jobs of all companies. Twice is harmless: each of them may run twice. */
export async function enqueueNightlyJobs() {
  const jobs = definedJobs().filter(({ nightly }) => nightly)
  for (const { id } of await activeTenants()) {
    await db.asTenant(id, async () => {
      for (const job of jobs) await enqueue(job, {})
    })
  }
}
