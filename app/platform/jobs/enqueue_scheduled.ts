import db from '#platform/db'
import { definedJobs } from '#platform/jobs/define_job'
import { enqueue } from '#platform/jobs/enqueue'
import { activeTenants } from '#platform/tenancy/system'
import type { Schedule } from '#platform/jobs/schedules'

/** Asks for the jobs of a schedule in all companies. Twice is harmless: each of them may run twice. */
export async function enqueueScheduled(schedule: Schedule) {
  const jobs = definedJobs().filter(({ every }) => every === schedule)
  for (const { id } of await activeTenants()) {
    await db.asTenant(id, async () => {
      for (const job of jobs) await enqueue(job, {})
    })
  }
}
