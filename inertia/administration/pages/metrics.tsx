import { Link, usePoll } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { MetricSeries, MetricSpan } from '#administration/metrics/types'
import { HealthTabs } from '~/administration/components/health_tabs'
import { MetricCard } from '~/administration/components/metrics/metric_card'
import { buttonStyle } from '~/ui/button_styles'
import { EmptyState } from '~/ui/empty_state'
import { PageHeader } from '~/ui/page_header'

type MetricsProps = { span: MetricSpan; series: MetricSeries[]; until: string; hours: number }

const POLL_MILLISECONDS = 60_000
const SPANS: MetricSpan[] = ['hour', 'day', 'month']
const CATEGORIES = ['requests', 'processes', 'background', 'storage']

/** How the installation has been doing, figure by figure. */
export default function Metrics({ span, series, until, hours }: MetricsProps) {
  const { formatMessage, timeZone = 'UTC' } = useIntl()
  const t = (id: string, values?: Record<string, string>) =>
    formatMessage({ id: `administration.metrics.${id}` }, values)
  usePoll(POLL_MILLISECONDS, { only: ['series', 'until'] })
  const end = Date.parse(until)
  const range = { from: end - hours * 3_600_000, until: end }
  const isEmpty = series.every(({ points }) => points.length === 0)
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} actions={<Spans current={span} />} />
      <HealthTabs current="metrics" />
      {isEmpty ? (
        <EmptyState icon="activity" title={t('empty')} description={t('empty_text')} />
      ) : (
        CATEGORIES.map((category) => (
          <section key={category} className="pb-8" aria-label={t(`categories.${category}`)}>
            <h2 className="pb-3 text-[0.9375rem] font-semibold">{t(`categories.${category}`)}</h2>
            <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">
              {series
                .filter((one) => one.category === category)
                .map((one) => (
                  <MetricCard key={one.key} series={one} {...range} />
                ))}
            </div>
          </section>
        ))
      )}
      <p className="text-[0.8125rem] text-ink-muted">
        {t('zone', { zone: timeZone.replaceAll('_', ' ') })}
      </p>
    </>
  )
}

function Spans({ current }: { current: MetricSpan }) {
  const { formatMessage } = useIntl()
  return (
    <nav
      aria-label={formatMessage({ id: 'administration.metrics.span' })}
      className="flex flex-wrap gap-2"
    >
      {SPANS.map((span) => (
        <Link
          key={span}
          href={`/system/health/metrics?span=${span}`}
          aria-current={span === current ? 'page' : undefined}
          className={buttonStyle(span === current ? 'primary' : 'secondary', 'sm')}
        >
          {formatMessage({ id: `administration.metrics.spans.${span}` })}
        </Link>
      ))}
    </nav>
  )
}
