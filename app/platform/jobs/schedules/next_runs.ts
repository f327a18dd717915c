import { DateTime, IANAZone } from 'luxon'
import { CronExpressionParser } from 'cron-parser'
import { cronInWords } from '#platform/jobs/schedules/cron_in_words'

/**
 * The next moments at which a schedule is due, after `from`. A time that the clocks skip in
 * spring comes an hour later that day; one that they show twice in autumn counts once.
 *
 * @throws when the expression cannot be read
 */
export function nextRuns(cron: string, zone: string, from: DateTime, count: number): DateTime[] {
  const times = CronExpressionParser.parse(cron, { tz: zone, currentDate: from.toJSDate() })
  return Array.from({ length: count }, () =>
    DateTime.fromJSDate(times.next().toDate(), { zone: 'utc' })
  )
}

/** Five fields that name moments which come, in a zone that there is. */
export function isSchedule(cron: string, zone: string): boolean {
  if (cron.trim().split(/\s+/).length !== 5 || !IANAZone.isValidZone(zone)) return false
  try {
    return nextRuns(cron, zone, DateTime.utc(), 1).length === 1 && cronInWords(cron, 'en') !== ''
  } catch {
    return false
  }
}
