import {
  parseAbsolute,
  parseDate,
  toZoned,
  type CalendarDateTime,
  type DateValue,
  type ZonedDateTime,
} from '@internationalized/date'

export type Granularity = 'day' | 'minute'

/** What the field edits: a calendar day, or a moment seen in a zone. */
export function fromIso(iso: string | null | undefined, granularity: Granularity, zone: string) {
  if (!iso) {
    return null
  }
  return granularity === 'day' ? parseDate(iso.slice(0, 10)) : parseAbsolute(iso, zone)
}

/** `2026-11-22` for a day, `2026-11-22T09:30:00.000Z` for a moment, empty for nothing. */
export function toIso(value: DateValue | null, granularity: Granularity, zone: string) {
  if (value === null) {
    return ''
  }
  if (granularity === 'day') {
    return value.toString().slice(0, 10)
  }
  const zoned =
    'timeZone' in value ? (value as ZonedDateTime) : toZoned(value as CalendarDateTime, zone)
  return zoned.toAbsoluteString()
}
