import logger from '@adonisjs/core/services/logger'
import type { JobWithMetadata } from 'pg-boss'
import db from '#platform/db'
import { newBoss } from '#platform/jobs/boss'
import { definedJobs, type Job } from '#platform/jobs/define_job'
import { keepFailure } from '#platform/jobs/keep_failure'
import { JobRun, type FailedRun } from '#platform/jobs/job_run'
import { RunCancelled } from '#platform/jobs/run_ended'
import { jobsDone } from '#platform/observability/process_metrics'
import { traceJob } from '#platform/observability/tracing'
import { watchSchedules } from '#platform/jobs/schedules/watch_schedules'
import { actAs, type Actor } from '#platform/tenancy/scope'

export type Envelope = { tenantId: number; actor: Actor; run: string | null; payload: object }

/**
 * Works all queues until the answered function is called; what is running then finishes first.
 *
 * @param options.schedules also asks for what is due by the clock
 */
export async function startWorkers({ schedules = true } = {}): Promise<() => Promise<void>> {
  const boss = newBoss()
  boss.on('error', (error) => logger.error({ err: error }, 'job queue'))
  await boss.start()
  const workers = new Map<Job, string>()
  for (const job of definedJobs()) {
    const worker = await boss.work<Envelope>(job.name, OPTIONS, async ([message]) => {
      boss.notifyWorker(workers.get(job)!)
      await runJob(job, message as JobWithMetadata<Envelope>)
    })
    workers.set(job, worker)
  }
  const stopSchedules = schedules ? watchSchedules() : null
  return async () => {
    await stopSchedules?.()
    await boss.stop({ graceful: true, timeout: 20_000 })
  }
}

/**
 * A queue that is told of new jobs looks by itself only every half a minute. So each job, when
 * it is begun, asks for a look right after it: a backlog is worked without a pause.
 */
const OPTIONS = { pollingIntervalSeconds: 2, includeMetadata: true } as const

async function runJob(job: Job, message: JobWithMetadata<Envelope>) {
  const { tenantId, actor, run: uuid, payload } = message.data
  const attempt = message.retryCount + 1
  const run = new JobRun(tenantId, uuid, { attempt, signal: message.signal })
  if (!(await run.start())) return
  const startedAt = Date.now()
  const note = (outcome: 'completed' | 'failed') => {
    jobsDone.inc({ job: job.name, outcome })
    const isError = outcome === 'failed'
    traceJob({ job: job.name, tenant: tenantId, attempt, startedAt, isError })
  }
  try {
    await db.asTenant(tenantId, () => workOnce(job, payload, run), actor)
    note('completed')
  } catch (error) {
    note('failed')
    await reportFailure(job, run, error as Error & FailedRun, message)
  }
}

/** A run that is handed to a second process, because the first seemed lost, is done by one of them. */
export async function workOnce(job: Job, payload: object, run: JobRun) {
  if (!(await run.claim())) return
  actAs({ run: run.uuid })
  await run.complete(await job.handle(payload, run))
}

/** A refusal of the domain is an answer and is not tried again; anything else is. */
async function reportFailure(
  job: Job,
  run: JobRun,
  error: Error & FailedRun,
  message: JobWithMetadata<Envelope>
) {
  if (error instanceof RunCancelled) return run.cancel()
  const isRefusal = typeof error.key === 'string' && !message.signal.aborted
  if (!isRefusal) logger.error({ err: error, job: job.name }, 'job failed')
  const isLast = isRefusal || message.retryCount >= message.retryLimit
  if (!isLast) await run.tryAgain(error)
  else if (run.uuid) await run.fail(error)
  else await keepFailure(job, message, error)
  if (!isRefusal) throw error
}
