import db from '#platform/db'
import { clock } from '#platform/clock'
import { METRICS } from '#administration/metrics/metrics'

type Figures = Record<string, number | null>

/**
 * Keeps what was measured in this minute.
 *
 * @param source `installation`, or the process that it is true of
 */
export async function keepSamples(figures: Figures, source: string) {
  const rows = METRICS.filter(({ key }) => typeof figures[key] === 'number').map((metric) => ({
    metric_name: metric.key,
    metric_category: metric.category,
    metric_unit: metric.unit,
    metric_value: figures[metric.key],
    dimensions: { step: 'minute', source },
    timestamp: clock.now().startOf('minute').toISO(),
  }))
  await db.connection('system').rawQuery(INSERT, [JSON.stringify(rows)])
}

const INSERT = `
INSERT INTO system_metrics (metric_name, metric_category, metric_unit, metric_value, dimensions, "timestamp")
SELECT metric_name, metric_category, metric_unit, metric_value, dimensions, "timestamp"
FROM jsonb_to_recordset(?::jsonb) AS row (metric_name text, metric_category text, metric_unit text,
  metric_value numeric, dimensions jsonb, "timestamp" timestamptz)`
