import type { DateTime } from 'luxon'

const REMINDERS = ['due_in_7_days', 'due_tomorrow', 'overdue'] as const
export type Reminder = (typeof REMINDERS)[number]

/** Deadlines of which people of a zone are reminded now: from `from` on, before `until`. */
export type ReminderWindow = { reminder: Reminder; from: string; until: string; since: string }

const HOUR = 8
/** A reminder that is missed (the machine was off) is made up for within so many days. */
const DAYS_LATE = 3

/**
 * Who is reminded now, in a zone: at eight in the morning, of what is due on the seventh day
 * from today, of what is due tomorrow, and of what went overdue since.
 *
 * @returns windows of deadlines; `since` is the moment of the reminder
 */
export function reminderWindows(now: DateTime, zone: string): ReminderWindow[] {
  const local = now.setZone(zone)
  const today = eightOClock(local)
  const last = today <= local ? today : eightOClock(local.minus({ days: 1 }))
  const overdue = windowOf('overdue', eightOClock(last.minus({ days: DAYS_LATE })), last, last)
  if (last !== today) return [overdue]
  const day = (days: number) => local.startOf('day').plus({ days })
  return [
    windowOf('due_in_7_days', day(7), day(8), today),
    windowOf('due_tomorrow', day(1), day(2), today),
    overdue,
  ]
}

const eightOClock = (day: DateTime) => day.startOf('day').set({ hour: HOUR })

const windowOf = (reminder: Reminder, from: DateTime, until: DateTime, since: DateTime) => ({
  reminder,
  from: from.toUTC().toISO()!,
  until: until.toUTC().toISO()!,
  since: since.toUTC().toISO()!,
})
