import type { DateTime } from 'luxon'

/** A time of a day (`HH:mm`) in the day's zone; one that the clocks skip comes as much later as they jump. */
export function atWallClock(day: DateTime, time: string): DateTime {
  const [hour, minute] = time.split(':').map(Number)
  const at = day.startOf('day').set({ hour, minute })
  // Luxon moves a time that does not exist either way, to yesterday's 23:00 where midnight is skipped.
  const asked = onPaper(day).startOf('day').set({ hour, minute })
  const lost = asked.diff(onPaper(at), 'minutes').minutes
  return lost > 0 ? at.plus({ minutes: lost }) : at
}

/** What the clock on the wall says, without a zone. */
const onPaper = (moment: DateTime) => moment.setZone('utc', { keepLocalTime: true })
