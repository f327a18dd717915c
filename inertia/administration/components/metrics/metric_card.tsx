import { useIntl } from 'react-intl'
import type { MetricSeries } from '#administration/metrics/types'
import { MetricChart } from '~/administration/components/metrics/metric_chart'
import { useMetricFormat } from '~/administration/components/metrics/use_metric_format'
import { Card } from '~/ui/card'
import { DateText } from '~/ui/date_text'
import { StatusBadge } from '~/ui/status_badge'

type MetricCardProps = { series: MetricSeries; from: number; until: number }

/** One figure: how it is now, its line, and its values in a table for who wants to read them. */
export function MetricCard({ series, from, until }: MetricCardProps) {
  const { formatMessage } = useIntl()
  const format = useMetricFormat(series.unit)
  const words = 'administration.metrics'
  const { key, points, last, highest, state, warning } = series
  const name = formatMessage({ id: `${words}.names.${key}` })
  const values = { name, last: format(last ?? 0), highest: format(highest ?? 0) }
  return (
    <Card
      title={name}
      action={
        state && (
          <StatusBadge
            status={state}
            tone={state === 'ok' ? 'success' : 'warning'}
            label={formatMessage({ id: `${words}.states.${state}` })}
          />
        )
      }
    >
      {last === null || highest === null ? (
        <p className="py-8 text-center text-ink-muted">{formatMessage({ id: `${words}.none` })}</p>
      ) : (
        <>
          <p className="text-xl font-semibold tabular-nums">{format(last)}</p>
          <p className="pb-2 text-[0.8125rem] text-ink-muted">
            {warning === null
              ? formatMessage({ id: `${words}.highest` }, { value: format(highest) })
              : formatMessage(
                  { id: `${words}.highest_of` },
                  { value: format(highest), warning: format(warning) }
                )}
          </p>
          <MetricChart
            {...{ points, from, until, highest, warning, format }}
            label={formatMessage({ id: `${words}.chart` }, values)}
          />
          <Values series={series} name={name} />
        </>
      )}
    </Card>
  )
}

function Values({ series, name }: { series: MetricSeries; name: string }) {
  const { formatMessage } = useIntl()
  const format = useMetricFormat(series.unit)
  const t = (id: string) => formatMessage({ id: `administration.metrics.${id}` })
  return (
    <details className="pt-2 text-[0.8125rem]">
      <summary className="cursor-pointer text-ink-muted">{t('as_table')}</summary>
      <div className="mt-2 max-h-60 overflow-y-auto" tabIndex={0} role="region" aria-label={name}>
        <table className="w-full">
          <caption className="sr-only">{name}</caption>
          <thead className="text-ink-muted">
            <tr>
              <th scope="col" className="py-1 text-start font-medium">
                {t('when')}
              </th>
              <th scope="col" className="py-1 text-end font-medium">
                {t('value')}
              </th>
            </tr>
          </thead>
          <tbody className="divide-y">
            {series.points.toReversed().map(({ at, value }) => (
              <tr key={at}>
                <th scope="row" className="py-1 text-start font-normal">
                  <DateText value={at} />
                </th>
                <td className="py-1 text-end tabular-nums">{format(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
