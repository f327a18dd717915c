/** How often a job is asked for by the clock; one message in the queue asks for all of them. Times are UTC. */
export const SCHEDULES = {
  night: { queue: 'nightly', cron: '30 2 * * *' },
  quarter_hour: { queue: 'every_quarter_hour', cron: '*/15 * * * *' },
} as const

export type Schedule = keyof typeof SCHEDULES
