import { DateTime } from 'luxon'

const DAY_MONTH = /^(\d{1,2})[.\s/-]+(?:(\d{1,2})|(\p{L}{3,}))\.?(?:[.\s/-]+(\d{4}))?$/u
const MONTH_DAY = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/u

/**
 * A calendar day as people say it in their language: "Friday", "tomorrow", "30 June", "30.6.",
 * "2026-06-30". Without a year it is the next one to come.
 *
 * @param today the day it is for whoever said it
 * @returns null for anything else, and for days that do not exist
 */
export function spokenDay(words: string, today: DateTime, locale: string): DateTime | null {
  const said = words.trim().toLowerCase().replace(/\.$/, '')
  return (
    isoDay(said, today) ??
    relativeDay(said, today, locale) ??
    weekday(said, today, locale) ??
    dayOfMonth(said, today, locale)
  )
}

function isoDay(said: string, { zone }: DateTime) {
  if (!/^\d{4}-\d\d-\d\d$/.test(said)) return null
  const day = DateTime.fromISO(said, { zone })
  return day.isValid ? day : null
}

function relativeDay(said: string, today: DateTime, locale: string) {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const days = [0, 1].find((count) => words.format(count, 'day').toLowerCase() === said)
  return days === undefined ? null : today.startOf('day').plus({ days })
}

/** The next one after today. */
function weekday(said: string, today: DateTime, locale: string) {
  const days = Array.from({ length: 7 }, (_, index) =>
    today.startOf('day').plus({ days: index + 1 })
  )
  const names = (day: DateTime) =>
    (['long', 'short'] as const).map((weekday) =>
      day.setLocale(locale).toLocaleString({ weekday }).toLowerCase().replace(/\.$/, '')
    )
  return days.find((day) => names(day).includes(said)) ?? null
}

function dayOfMonth(said: string, today: DateTime, locale: string) {
  const [, day, number, name, year] = DAY_MONTH.exec(said) ?? swapped(MONTH_DAY.exec(said)) ?? []
  if (!day) return null
  const month = number ? Number(number) : monthNamed(name, locale)
  const at = (inYear: number) =>
    DateTime.fromObject({ year: inYear, month, day: Number(day) }, { zone: today.zone })
  if (year) return at(Number(year)).isValid ? at(Number(year)) : null
  const next = [today.year, today.year + 1]
    .map(at)
    .find((one) => one.isValid && one >= today.startOf('day'))
  return next ?? null
}

const swapped = (match: RegExpExecArray | null) =>
  match && [match[0], match[2], undefined, match[1], match[3]]

/** 0 for a word that is no month: no such day then. */
function monthNamed(name: string | undefined, locale: string) {
  const names = Array.from({ length: 12 }, (_, index) =>
    DateTime.utc(2026, index + 1)
      .setLocale(locale)
      .toLocaleString({ month: 'long' })
      .toLowerCase()
  )
  return names.findIndex((month) => month.startsWith(name ?? '?')) + 1
}
