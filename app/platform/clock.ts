import { DateTime, Settings } from 'luxon'

/**
 * The one clock. Everything that asks for the time asks luxon, so setting
 * luxon's clock sets it for models, rules and jobs alike.
 */
export const clock = {
  now: () => DateTime.utc(),

  /** An instant as the driver gives it. */
  fromDate: (date: Date) => DateTime.fromJSDate(date, { zone: 'utc' }),

  /** Tests only: stops time at an instant. */
  freeze(at: DateTime | string) {
    const instant = typeof at === 'string' ? DateTime.fromISO(at, { zone: 'utc' }) : at
    Settings.now = () => instant.toMillis()
  },

  /** Tests only: real time again. */
  restore() {
    Settings.now = () => Date.now()
  },
}
