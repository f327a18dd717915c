import type { JobRun } from '#platform/jobs/job_run'

/** A number that a person may set for the runs of a schedule; its words are `administration.schedules.form.parameters.<job>.<name>`. */
export type JobParameter = { min: number; max: number; default: number }

/** When a job runs by itself, as long as nobody in the company says otherwise. */
export type JobSchedule = {
  /** Five fields: minute, hour, day of the month, month, day of the week. */
  cron: string
  zone: string
  /** The application is not sound without it: only a system administrator may switch it off. */
  core?: boolean
  parameters?: Record<string, JobParameter>
}

/**
 * A named piece of work that outlives the request. It runs in a transaction of the
 * tenant that asked for it; running it twice must be safe, since a killed process
 * hands it to the next one.
 */
export type Job<Payload extends object = any> = {
  name: string
  /** Seconds after which a run is stopped and repeated. */
  timeoutSeconds: number
  retries: number
  /** Also asked for by the clock in each company; its payload is the parameters. */
  schedule?: JobSchedule
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

export const findJob = (name: string) => registry.get(name)

/** Those that the clock asks for. */
export const scheduledJobs = () =>
  definedJobs().filter((job): job is Job & { schedule: JobSchedule } => Boolean(job.schedule))
