import type { DateTime } from 'luxon'
import { atWallClock } from '#communication/rules/wall_clock'

/**
 * The next moment of a digest after `now`.
 *
 * @param time    `HH:mm` on the reader's clock
 * @param weekday 1 = Monday to 7 = Sunday; null = every day
 */
export function nextDigest(
  now: DateTime,
  zone: string,
  time: string,
  weekday: number | null = null
): DateTime {
  const today = now.setZone(zone).startOf('day')
  const days = weekday === null ? 0 : (weekday - today.weekday + 7) % 7
  const first = atWallClock(today.plus({ days }), time)
  return first > now ? first : atWallClock(today.plus({ days: days + (weekday ? 7 : 1) }), time)
}
