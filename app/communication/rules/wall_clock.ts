import type { DateTime } from 'luxon'

/** A time of a day (`HH:mm`) in the day's zone; one that the clocks skip comes as much later as they jump. */
export function atWallClock(day: DateTime, time: string): DateTime {
  const [hour, minute] = time.split(':').map(Number)
  return day.startOf('day').set({ hour, minute })
}
