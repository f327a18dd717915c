import { useIntl } from 'react-intl'
import type { MetricUnit } from '#administration/metrics/types'

/** A value with its unit, as the reader writes it. */
export function useMetricFormat(unit: MetricUnit) {
  const { formatNumber } = useIntl()
  const as = (name: string) => (value: number) =>
    formatNumber(value, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumFractionDigits: value < 10 ? 1 : 0,
    })
  if (unit === 'count') return (value: number) => formatNumber(value, { maximumFractionDigits: 0 })
  return as(
    { milliseconds: 'millisecond', seconds: 'second', megabytes: 'megabyte', percent: 'percent' }[
      unit
    ]
  )
}
