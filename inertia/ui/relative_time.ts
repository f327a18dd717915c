const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** How far away a moment is, in the largest unit that fits, negative when it is past. */
export function relativeTime(moment: Date, now: Date) {
  const seconds = (moment.getTime() - now.getTime()) / 1000
  for (const [unit, unitSeconds] of UNITS) {
    const amount = Math.round(seconds / unitSeconds)
    if (Math.abs(seconds) >= unitSeconds * 0.95) {
      return { amount, unit }
    }
  }
  return { amount: 0, unit: 'minute' as const }
}
