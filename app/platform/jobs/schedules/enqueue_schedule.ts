import { enqueue } from '#platform/jobs/enqueue'
import { findJob } from '#platform/jobs/define_job'
import type ScheduledJob from '#platform/jobs/schedules/scheduled_job'

/** Asks for a run of the schedule now, with its parameters. @returns the run's uuid */
export async function enqueueSchedule(schedule: ScheduledJob): Promise<string> {
  const { id, jobData, maxAttempts, priority, retryDelay, timeout } = schedule
  const run = await enqueue(findJob(schedule.jobName)!, jobData ?? {}, {
    watched: true,
    schedule: id,
    sending: {
      priority,
      retryLimit: maxAttempts - 1,
      retryDelay,
      expireInSeconds: timeout,
    },
  })
  return run!
}
