/** The schedules that can be put together without knowing cron. */
export const REPEATS = ['hourly', 'daily', 'weekdays', 'weekly', 'monthly', 'expert'] as const

export type Repeat = (typeof REPEATS)[number]

export type CronParts = {
  repeat: Repeat
  /** `06:30`; an hourly schedule uses the minutes only. */
  time: string
  /** Days of the week, 0 is Sunday. */
  days: string[]
  dayOfMonth: number
  /** What an expert wrote. */
  cron: string
}

const SIMPLE = /^(\d{1,2}) (\d{1,2}|\*) (\d{1,2}|\*) \* (\*|1-5|[0-6](?:,[0-6])*)$/

/** How the builder shows an expression; what it cannot say is for experts. */
export function partsOfCron(cron: string): CronParts {
  const [, minute, hour, day, week] = SIMPLE.exec(cron) ?? []
  const time = `${hour === '*' ? '00' : two(hour)}:${two(minute)}`
  const parts = { time, days: ['1'], dayOfMonth: 1, cron }
  if (minute === undefined || (day !== '*' && week !== '*'))
    return { ...parts, repeat: 'expert', time: '06:00' }
  if (hour === '*') return { ...parts, repeat: day === '*' && week === '*' ? 'hourly' : 'expert' }
  if (day !== '*') return { ...parts, repeat: 'monthly', dayOfMonth: Number(day) }
  if (week === '*') return { ...parts, repeat: 'daily' }
  if (week === '1-5') return { ...parts, repeat: 'weekdays' }
  return { ...parts, repeat: 'weekly', days: week.split(',') }
}

/** The expression that the builder stands for. */
export function cronOfParts({ repeat, time, days, dayOfMonth, cron }: CronParts): string {
  const [hour, minute] = time.split(':').map(Number)
  if (repeat === 'expert') return cron.trim()
  if (repeat === 'hourly') return `${minute} * * * *`
  if (repeat === 'daily') return `${minute} ${hour} * * *`
  if (repeat === 'weekdays') return `${minute} ${hour} * * 1-5`
  if (repeat === 'monthly') return `${minute} ${hour} ${dayOfMonth} * *`
  return `${minute} ${hour} * * ${[...days].sort().join(',')}`
}

const two = (text = '0') => text.padStart(2, '0')
