import { useIntl } from 'react-intl'

/** How large a file is, in the unit that suits it. */
export function FileSize({ bytes }: { bytes: number }) {
  const { formatNumber } = useIntl()
  const [value, unit] =
    bytes < 1_000
      ? [bytes, 'byte']
      : bytes < 1_000_000
        ? [bytes / 1_000, 'kilobyte']
        : [bytes / 1_000_000, 'megabyte']
  return (
    <span className="shrink-0 text-xs text-ink-muted tabular-nums">
      {formatNumber(value, { style: 'unit', unit, maximumFractionDigits: 1 })}
    </span>
  )
}
