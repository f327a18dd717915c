import type { DateTime } from 'luxon'
import { atWallClock } from '#communication/rules/wall_clock'

/** A nightly span of a person's clock, such as 22:00 to 07:00; both as `HH:mm`. */
export type QuietHours = { from: string; until: string }

/**
 * When it may ring again, or null when it may now. A time in the hour that comes twice
 * counts both times.
 */
export function quietUntil(now: DateTime, zone: string, quiet: QuietHours | null): DateTime | null {
  if (!quiet || quiet.from === quiet.until) return null
  const local = now.setZone(zone)
  const time = local.toFormat('HH:mm')
  const spansMidnight = quiet.from > quiet.until
  const isQuiet = spansMidnight
    ? time >= quiet.from || time < quiet.until
    : time >= quiet.from && time < quiet.until
  if (!isQuiet) return null
  const endsTomorrow = spansMidnight && time >= quiet.from
  const end = atWallClock(local.plus({ days: endsTomorrow ? 1 : 0 }), quiet.until)
  // In the hour that comes twice, the first "until" may be over while the clock says it is not.
  return end > now ? end : end.plus({ hours: 1 })
}
