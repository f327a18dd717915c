import type { HealthState } from '#administration/health/types'

/** Everything in use is normal for a moment; somebody who waits for it is not. */
export const poolState = (pool: { used: number; waiting: number; max: number }): HealthState =>
  pool.waiting > 0 && pool.used >= pool.max ? 'warning' : 'ok'

/** @param seconds between the two clocks */
export const clockState = (seconds: number) => worse(seconds, 2, 30)

/** @param seconds that the oldest job has been waiting although it is due */
export const queueState = (seconds: number) => worse(seconds, 60, 600)

/** @param percent of the disk that is free */
export const diskState = (percent: number) => worse(100 - percent, 85, 95)

/** @param months for which partitions are made, after the current one */
export const partitionsState = (months: number) => worse(-months, -3, -1)

/** @param days since something was done that should be done daily; null for never */
export const dailyState = (days: number | null): HealthState =>
  days === null || days > 2 ? 'warning' : 'ok'

/** Past the first limit it deserves a look, past the second it needs one now. */
function worse(value: number, warning: number, failed: number): HealthState {
  if (value > failed) return 'failed'
  return value > warning ? 'warning' : 'ok'
}
