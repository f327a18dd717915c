import { clock } from '#platform/clock'
import { findJob } from '#platform/jobs/define_job'
import { cronInWords } from '#platform/jobs/schedules/cron_in_words'
import { nextRuns } from '#platform/jobs/schedules/next_runs'
import type ScheduledJob from '#platform/jobs/schedules/scheduled_job'
import type { ScheduleDetails, SchedulePreview } from '#administration/jobs/types'

/** A schedule as its page shows it. */
export function scheduleDetails(schedule: ScheduledJob, locale: string): ScheduleDetails {
  const { scheduleExpression: cron, timezone: zone, jobData } = schedule
  const parameters = findJob(schedule.jobName)?.schedule?.parameters ?? {}
  return {
    id: schedule.uuid,
    name: schedule.jobName,
    cron: cron!,
    zone,
    isEnabled: schedule.isEnabled,
    isCore: schedule.isCore,
    priority: schedule.priority,
    maxAttempts: schedule.maxAttempts,
    timeoutMinutes: Math.ceil(schedule.timeout / 60),
    parameters: Object.entries(parameters).map(([name, { min, max, default: value }]) => ({
      name,
      min,
      max,
      value: jobData?.[name] ?? value,
    })),
    preview: schedulePreview(cron!, zone, locale),
    runCount: schedule.runCount,
    successCount: schedule.successCount,
    failureCount: schedule.failureCount,
  }
}

const SHOWN_RUNS = 5

/** What a schedule means: in words, and the next moments it names. */
export function schedulePreview(cron: string, zone: string, locale: string): SchedulePreview {
  return {
    words: cronInWords(cron, locale),
    next: nextRuns(cron, zone, clock.now(), SHOWN_RUNS).map((time) => time.toISO()!),
  }
}
