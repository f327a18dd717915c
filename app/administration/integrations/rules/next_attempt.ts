import type { DateTime } from 'luxon'

/** Seconds between tries; together 24 hours. */
const PAUSES = [30, 300, 1800, 7200, 18_000, 28_800, 30_270]

/** When a message is tried again after so many tries; null when it is given up. */
export function nextAttempt(tries: number, now: DateTime): DateTime | null {
  const seconds = PAUSES[tries - 1]
  return seconds === undefined ? null : now.plus({ seconds })
}
