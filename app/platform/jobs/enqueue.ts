import { v7 as uuidv7 } from 'uuid'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentScope } from '#platform/tenancy/scope'
import { sendAllInTransaction, sendInTransaction } from '#platform/jobs/boss'
import { JobRun } from '#platform/jobs/job_run'
import type { Job } from '#platform/jobs/define_job'

/**
 * Asks for a job in the current transaction: rolled back with it, run soon after
 * its commit.
 *
 * @param options.watched makes a progress row for the person who asked
 * @param options.startAfter not before this moment; the queue forgets what waits longer than
 *   two weeks, so a job for later than that enqueues itself again
 * @returns the uuid of that row, or null
 */
export async function enqueue<Payload extends object>(
  job: Pick<Job<Payload>, 'name'>,
  payload: Payload,
  { watched = false, startAfter }: { watched?: boolean; startAfter?: Date } = {}
): Promise<string | null> {
  const { tenantId, actor } = currentScope()
  const run = watched ? uuidv7() : null
  if (run) {
    await db.table('job_runs').insert({
      uuid: run,
      job_name: job.name,
      user_id: actor.userId,
      payload: JSON.stringify(payload),
    })
  }
  await sendInTransaction(job.name, { tenantId, actor, run, payload }, startAfter)
  return run
}

/**
 * Does a job's work at once, within the request, because it is small. What came of it is
 * kept as the result of a run, so that it is shown the same way.
 *
 * @returns the uuid of the run
 */
export async function runNow<Payload extends object>(
  job: Job<Payload>,
  payload: Payload
): Promise<string> {
  const { tenantId, actor } = currentScope()
  const uuid = uuidv7()
  const result = await job.handle(payload, new JobRun(tenantId, null))
  const now = clock.now().toISO()
  await db.table('job_runs').insert({
    uuid,
    job_name: job.name,
    user_id: actor.userId,
    payload: JSON.stringify(payload),
    status: 'completed',
    result: JSON.stringify(result ?? null),
    started_at: now,
    finished_at: now,
  })
  return uuid
}

/** Many jobs of one kind that nobody watches, in one statement. */
export async function enqueueAll<Payload extends object>(
  job: Pick<Job<Payload>, 'name'>,
  payloads: Payload[]
) {
  const { tenantId, actor } = currentScope()
  await sendAllInTransaction(
    job.name,
    payloads.map((payload) => ({ tenantId, actor, run: null, payload }))
  )
}
