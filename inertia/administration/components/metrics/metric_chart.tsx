import { useIntl } from 'react-intl'
import type { MetricPoint } from '#administration/metrics/types'

type MetricChartProps = {
  points: MetricPoint[]
  /** The span that is shown, in milliseconds since 1970. */
  from: number
  until: number
  highest: number
  warning: number | null
  label: string
  format: (value: number) => string
}

const [WIDTH, HEIGHT] = [320, 80]

const DAY_AND_TIME = { weekday: 'short', hour: 'numeric', minute: 'numeric' } as const

/** So many times the usual distance between two samples is a gap: nothing was measured. */
const GAP = 3

/** A line over time; what it says is also in the table beside it. */
export function MetricChart(props: MetricChartProps) {
  const { points, from, until, highest, warning, label, format } = props
  const intl = useIntl()
  const top = Math.max(highest, 1e-9)
  const x = (at: string) => ((Date.parse(at) - from) / (until - from)) * WIDTH
  const y = (value: number) => HEIGHT - (value / top) * (HEIGHT - 2) - 1
  const hours = (until - from) / 3_600_000
  const time = (at: number) =>
    intl.formatDate(
      at,
      hours > 24 ? { dateStyle: 'medium' } : hours > 1 ? DAY_AND_TIME : { timeStyle: 'short' }
    )
  return (
    <figure className="flex flex-col gap-1" dir="ltr">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
        className="h-24 w-full overflow-visible"
      >
        <line x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className="stroke-line" />
        {warning !== null && warning <= top && (
          <line
            x1={0}
            x2={WIDTH}
            y1={y(warning)}
            y2={y(warning)}
            strokeDasharray="4 4"
            vectorEffect="non-scaling-stroke"
            className="stroke-warning"
          />
        )}
        {stretches(points).map((stretch) => (
          <polyline
            key={stretch[0].at}
            points={stretch.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')}
            fill="none"
            strokeWidth={stretch.length === 1 ? 4 : 2}
            strokeLinecap="round"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
            className="stroke-accent"
          />
        ))}
      </svg>
      <figcaption className="flex justify-between text-xs text-ink-muted" aria-hidden>
        <span>{time(from)}</span>
        <span>{format(highest)} ↑</span>
        <span>{time(until)}</span>
      </figcaption>
    </figure>
  )
}

/** Points without a gap between them; one that stands alone is drawn as a dot. */
function stretches(points: MetricPoint[]): MetricPoint[][] {
  const times = points.map(({ at }) => Date.parse(at))
  const distances = times.slice(1).map((time, index) => time - times[index])
  const usual = distances.length > 0 ? Math.min(...distances) : 0
  const parts: MetricPoint[][] = []
  points.forEach((point, index) => {
    if (index === 0 || distances[index - 1] > usual * GAP) parts.push([])
    parts.at(-1)!.push(point)
  })
  return parts.map((part) => (part.length === 1 ? [part[0], { ...part[0] }] : part))
}
