import { useIntl } from 'react-intl'

/** A length of time, such as "1 hr 20 min"; below a minute in seconds. */
export function DurationText({ seconds }: { seconds: number }) {
  const { formatNumber } = useIntl()
  const part = (value: number, unit: string) =>
    formatNumber(value, { style: 'unit', unit, unitDisplay: 'short' })

  if (seconds < 60) {
    return <bdi>{part(Math.round(seconds), 'second')}</bdi>
  }
  const minutes = Math.round(seconds / 60)
  const parts = [
    minutes >= 60 && part(Math.floor(minutes / 60), 'hour'),
    minutes % 60 > 0 && part(minutes % 60, 'minute'),
  ]
  return <bdi>{parts.filter(Boolean).join(' ')}</bdi>
}
