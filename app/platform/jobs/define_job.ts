import type { JobRun } from '#platform/jobs/job_run'
import type { Schedule } from '#platform/jobs/schedules'

/**
 * A named piece of work that outlives the request. It runs in a transaction of the
 * tenant that asked for it; running it twice must be safe, since a killed process
 * hands it to the next one.
 */
export type Job<Payload extends object = any> = {
  name: string
  /** Seconds after which a run that says nothing counts as lost and is repeated. */
  timeoutSeconds: number
  retries: number
  /** Also asked for by the clock, for each company; its payload is empty. */
  every?: Schedule
  handle: (payload: Payload, run: JobRun) => Promise<unknown>
}

const registry = new Map<string, Job>()

/** Registers a job; `handle` answers with what the person is shown as its result. */
export function defineJob<Payload extends object>(
  job: Pick<Job<Payload>, 'name' | 'handle'> & Partial<Job<Payload>>
): Job<Payload> {
  const complete = { timeoutSeconds: 300, retries: 3, ...job }
  registry.set(job.name, complete)
  return complete
}

export const definedJobs = () => [...registry.values()]
