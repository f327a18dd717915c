import { v7 as uuidv7 } from 'uuid'
import type { SendOptions } from 'pg-boss'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { actAs, currentScope, type Actor } from '#platform/tenancy/scope'
import { sendAllInTransaction, sendInTransaction } from '#platform/jobs/boss'
import { JobRun } from '#platform/jobs/job_run'
import type { Job } from '#platform/jobs/define_job'

type EnqueueOptions = {
  /** Makes a progress row for the person who asked. */
  watched?: boolean
  /**
   * Not before this moment; the queue forgets what waits longer than two weeks, so a job
   * for later than that enqueues itself again.
   */
  startAfter?: Date
  /** The schedule that this run belongs to. */
  schedule?: number
  /** In whose name, when it is not who asks. */
  by?: Actor
  /** What differs from the settings of the job's queue. */
  sending?: Pick<SendOptions, 'priority' | 'retryLimit' | 'retryDelay' | 'expireInSeconds'>
}

/**
 * Asks for a job in the current transaction: rolled back with it, run soon after
 * its commit.
 *
 * @returns the uuid of the progress row, or null
 */
export async function enqueue<Payload extends object>(
  job: Pick<Job<Payload>, 'name'>,
  payload: Payload,
  { watched = false, startAfter, schedule, sending, by }: EnqueueOptions = {}
): Promise<string | null> {
  const { tenantId, actor: current } = currentScope()
  const actor = by ?? current
  const run = watched ? uuidv7() : null
  if (run) {
    await db.table('job_runs').insert({
      uuid: run,
      job_name: job.name,
      user_id: actor.userId,
      payload: JSON.stringify(payload),
      created_at: clock.now().toISO(),
      scheduled_job_id: schedule ?? null,
      priority: sending?.priority ?? 0,
    })
  }
  const message = { tenantId, actor, run, payload }
  await sendInTransaction(job.name, message, {
    ...sending,
    // The queue knows a watched run by the same name.
    ...(run && { id: run }),
    ...(startAfter && { startAfter }),
  })
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
  const { tenantId } = currentScope()
  return keepAsRun(job.name, payload, () => job.handle(payload, new JobRun(tenantId, null)))
}

/**
 * Does something within the request that is kept as a run all the same, so that it is shown and
 * undone like what a job did.
 *
 * @returns the uuid of the run
 */
export async function keepAsRun(name: string, payload: object, work: () => Promise<unknown>) {
  const { actor, tenantId } = currentScope()
  const uuid = uuidv7()
  const begun = clock.now().toISO()
  await db.table('job_runs').insert({
    uuid,
    job_name: name,
    user_id: actor.userId,
    payload: JSON.stringify(payload),
    created_at: begun,
    started_at: begun,
    status: 'running',
  })
  actAs({ run: uuid })
  const result = await work().finally(() => actAs({ run: null }))
  const ended = { finished_at: clock.now().toISO(), result: JSON.stringify(result ?? null) }
  await db
    .from('job_runs')
    .where({ tenant_id: tenantId, uuid })
    .update({ ...ended, status: 'completed' })
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
