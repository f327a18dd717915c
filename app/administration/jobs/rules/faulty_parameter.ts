import { findJob } from '#platform/jobs/define_job'

/** The first parameter that the job does not have or that is out of its bounds. */
export function faultyParameter(job: string, given: Record<string, number>): string | undefined {
  const known = findJob(job)?.schedule?.parameters ?? {}
  return Object.keys(given).find((name) => {
    const bounds = known[name]
    return !bounds || given[name] < bounds.min || given[name] > bounds.max
  })
}
