import db from '#platform/db'
import { clock } from '#platform/clock'
import { METRICS, type Metric } from '#administration/metrics/metrics'
import { SPANS } from '#administration/metrics/rules/spans'
import type { MetricPoint, MetricSeries, MetricSpan } from '#administration/metrics/types'

/** Every figure over a span, in one query. Figures without a sample have no points. */
export async function metricSeries(span: MetricSpan): Promise<MetricSeries[]> {
  const { step, hours, bin } = SPANS[span]
  const { rows } = await db.connection('system').rawQuery(SQL, {
    step,
    bin,
    since: clock.now().minus({ hours }).toISO()!,
    sums: METRICS.filter(({ combine }) => combine === 'sum').map(({ key }) => key),
  })
  const points = Map.groupBy(rows as { key: string; at: Date; value: number }[], ({ key }) => key)
  return METRICS.map((metric) =>
    seriesOf(
      metric,
      (points.get(metric.key) ?? []).map(({ at, value }) => ({ at: at.toISOString(), value }))
    )
  )
}

const SQL = `
SELECT metric_name AS key, date_bin(:bin::interval, "timestamp", '2020-01-01Z') AS at,
  CASE WHEN metric_name = ANY(:sums) THEN sum(metric_value) ELSE max(metric_value) END::float AS value
FROM system_metrics
WHERE "timestamp" >= :since AND dimensions ->> 'step' = :step
GROUP BY metric_name, at ORDER BY metric_name, at LIMIT 5000`

function seriesOf(metric: Metric, points: MetricPoint[]): MetricSeries {
  const { key, category, unit, combine, warning = null } = metric
  const last = points.at(-1)?.value ?? null
  const highest = points.length > 0 ? Math.max(...points.map(({ value }) => value)) : null
  const isHigh = warning !== null && last !== null && last >= warning
  const state = last === null || warning === null ? null : isHigh ? 'warning' : 'ok'
  return { key, category, unit, combine, points, last, highest, state, warning }
}
