import type { MetricSpan } from '#administration/metrics/types'

/** How a span is shown: from which samples, in steps of which length. */
export const SPANS: Record<MetricSpan, { step: string; hours: number; bin: string }> = {
  hour: { step: 'minute', hours: 1, bin: '1 minute' },
  day: { step: 'minute', hours: 24, bin: '15 minutes' },
  month: { step: 'hour', hours: 24 * 31, bin: '12 hours' },
}
