import type { HealthState } from '#administration/health/types'

export type MetricSpan = 'hour' | 'day' | 'month'

export type MetricPoint = { at: string; value: number }

/** One figure over a span of time, as its chart and its table show it. */
export type MetricSeries = {
  key: string
  category: string
  unit: MetricUnit
  combine: 'sum' | 'max'
  points: MetricPoint[]
  /** The last value, null when there is none. */
  last: number | null
  highest: number | null
  /** How it is now, and from which value on it deserves a look. */
  state: HealthState | null
  warning: number | null
}

export type MetricUnit = 'count' | 'milliseconds' | 'seconds' | 'megabytes' | 'percent'
