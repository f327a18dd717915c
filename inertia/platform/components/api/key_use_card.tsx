import { useIntl } from 'react-intl'
import type { KeyUse } from '#platform/api/keys/use/calls_of_key'
import { CallsChart } from '~/platform/components/api/calls_chart'
import { CallsTable } from '~/platform/components/api/calls_table'
import { Card } from '~/ui/card'

/** How much a key was used: a bar a day, and what it called. */
export function KeyUseCard({ use: { days, routes } }: { use: KeyUse }) {
  const { formatMessage } = useIntl()
  const t = (id: string, values?: Record<string, number>) =>
    formatMessage({ id: `platform.api.use.${id}` }, values)
  const calls = days.reduce((sum, day) => sum + day.calls, 0)
  const refused = days.reduce((sum, day) => sum + day.refused, 0)
  if (calls === 0) {
    return (
      <Card title={t('title')}>
        <p className="text-ink-muted">{t('none')}</p>
      </Card>
    )
  }
  return (
    <Card title={t('title')}>
      <div className="flex flex-col gap-5">
        <p className="text-ink-muted">{t('total', { calls, refused })}</p>
        <CallsChart days={days} />
        <CallsTable
          caption={t('routes')}
          first={t('route')}
          rows={routes.map((route) => ({
            ...route,
            key: route.route,
            label: (
              <code className="font-mono break-all" dir="ltr">
                {route.route}
              </code>
            ),
          }))}
        />
      </div>
    </Card>
  )
}
