import { Gauge, Registry } from 'prom-client'
import { remembered } from '#administration/health/remembered'
import { installationFigures } from '#administration/metrics/queries/installation_figures'

const HELP = {
  jobs_waiting: 'Jobs that are due and wait',
  jobs_oldest: 'Seconds that the oldest of them has been waiting',
  jobs_failed: 'Runs of the last day that failed and nobody decided about',
  mails_waiting: 'Mails that wait to be delivered',
  notices_waiting: 'News that nobody was told of yet',
  webhooks_waiting: 'Messages of webhooks that wait',
  people: 'People who did something in the last five minutes',
  database_size: 'Size of the database in megabytes',
  disk_used: 'Percent of the disk of the files that is used',
} as const

const registry = new Registry()

const gauges = Object.entries(HELP).map(([key, help]) => ({
  key: key as keyof typeof HELP,
  gauge: new Gauge({ name: `stoa_${key}`, help, registers: [registry] }),
}))

/** Of the installation, the same from every process; asked of the database at most every ten seconds. */
export const installationText = remembered(10, async () => {
  const figures = await installationFigures()
  for (const { key, gauge } of gauges) gauge.set(figures[key])
  return registry.metrics()
})
