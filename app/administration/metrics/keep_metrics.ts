import db from '#platform/db'
import { clock } from '#platform/clock'
import { defineChore } from '#platform/jobs/chores/define_chore'
import { METRICS } from '#administration/metrics/metrics'
import { installationFigures } from '#administration/metrics/queries/installation_figures'
import { keepSamples } from '#administration/metrics/samples'

defineChore({
  name: 'gather_metrics',
  cron: '* * * * *',
  handle: async () => keepSamples(await installationFigures(), 'installation'),
})

/** Minutes are kept for two days, hours for two months, days for two years. */
const KEPT_DAYS = { minute: 2, hour: 62, day: 731 }

/** Hours and days that are over get one sample for each figure; what was rolled up goes after a while. */
defineChore({
  name: 'roll_up_metrics',
  cron: '7 * * * *',
  async handle() {
    await rollUp('minute', 'hour')
    await rollUp('hour', 'day')
    for (const [step, days] of Object.entries(KEPT_DAYS)) await forget(step, days)
  },
})

async function rollUp(from: keyof typeof KEPT_DAYS, to: 'hour' | 'day') {
  const now = clock.now()
  await db.connection('system').rawQuery(ROLL_UP, {
    from,
    to,
    since: now.minus({ days: KEPT_DAYS[from] }).startOf('day').toISO()!,
    until: now.startOf(to).toISO()!,
    sums: METRICS.filter(({ combine }) => combine === 'sum').map(({ key }) => key),
  })
}

/** An hour that has its sample is left alone: running twice adds nothing. */
const ROLL_UP = `
INSERT INTO system_metrics (metric_name, metric_category, metric_unit, metric_value, dimensions, "timestamp")
SELECT m.metric_name, m.metric_category, m.metric_unit,
  CASE WHEN m.metric_name = ANY(:sums) THEN sum(m.metric_value) ELSE max(m.metric_value) END,
  jsonb_build_object('step', :to::text), m.at
FROM (SELECT *, date_trunc(:to, "timestamp", 'UTC') AS at FROM system_metrics
  WHERE "timestamp" >= :since AND "timestamp" < :until AND dimensions ->> 'step' = :from) m
WHERE NOT EXISTS (SELECT 1 FROM system_metrics r WHERE r.metric_name = m.metric_name
  AND r."timestamp" = m.at AND r.dimensions ->> 'step' = :to)
GROUP BY m.metric_name, m.metric_category, m.metric_unit, m.at`

async function forget(step: string, days: number) {
  await db
    .connection('system')
    .from('system_metrics')
    .where('timestamp', '<', clock.now().minus({ days }).toISO()!)
    .whereRaw(`dimensions ->> 'step' = ?`, [step])
    .delete()
}
