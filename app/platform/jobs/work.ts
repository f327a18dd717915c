import logger from '@adonisjs/core/services/logger'
import db from '#platform/db'
import { newBoss } from '#platform/jobs/boss'
import { definedJobs, type Job } from '#platform/jobs/define_job'
import { enqueueScheduled } from '#platform/jobs/enqueue_scheduled'
import { SCHEDULES, type Schedule } from '#platform/jobs/schedules'
import { JobRun } from '#platform/jobs/job_run'
import type { Actor } from '#platform/tenancy/scope'

type Envelope = { tenantId: number; actor: Actor; run: string | null; payload: object }

/** Works all queues until the answered function is called; what is running then finishes first. */
export async function startWorkers(): Promise<() => Promise<void>> {
  const boss = newBoss()
  boss.on('error', (error) => logger.error({ err: error }, 'job queue'))
  await boss.start()
  const workers = new Map<Job, string>()
  for (const job of definedJobs()) {
    const worker = await boss.work(job.name, OPTIONS, async ([message]) => {
      boss.notifyWorker(workers.get(job)!)
      const { data, retryCount, retryLimit } = message
      await runJob(job, data as Envelope, { lastTry: retryCount >= retryLimit })
    })
    workers.set(job, worker)
  }
  for (const [schedule, { queue }] of Object.entries(SCHEDULES)) {
    await boss.work(queue, () => enqueueScheduled(schedule as Schedule))
  }
  return () => boss.stop({ graceful: true, timeout: 20_000 })
}

/**
 * A queue that is told of new jobs looks by itself only every half a minute. So each job, when
 * it is begun, asks for a look right after it: a backlog is worked without a pause.
 */
const OPTIONS = { pollingIntervalSeconds: 2, includeMetadata: true } as const

async function runJob(
  job: Job,
  { tenantId, actor, run: uuid, payload }: Envelope,
  { lastTry }: { lastTry: boolean }
) {
  const run = new JobRun(tenantId, uuid)
  await run.start()
  try {
    const result = await db.asTenant(tenantId, () => job.handle(payload, run), actor)
    await run.complete(result)
  } catch (error) {
    await reportFailure(job, run, error as FailedJob, lastTry)
  }
}

type FailedJob = Error & { key?: string; params?: object }

/** A refusal of the domain is an answer and is not tried again; anything else is. */
async function reportFailure(job: Job, run: JobRun, error: FailedJob, lastTry: boolean) {
  const isRefusal = typeof error.key === 'string'
  if (!isRefusal) logger.error({ err: error, job: job.name }, 'job failed')
  if (isRefusal || lastTry) await run.fail(error)
  if (!isRefusal) throw error
}
