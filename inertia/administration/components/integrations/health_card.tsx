import { useIntl } from 'react-intl'
import type { Health, IntegrationDetails } from '#administration/integrations/types'
import { Callout } from '~/ui/callout'
import { Card } from '~/ui/card'
import { DateText } from '~/ui/date_text'
import { DescriptionList } from '~/ui/description_list'

const KIND = {
  healthy: 'success',
  failing: 'warning',
  paused: 'danger',
  new: 'info',
  off: 'info',
} as const satisfies Record<Health, string>

/** Green, amber or red, since when, and why in words. */
export function HealthCard({ integration }: { integration: IntegrationDetails }) {
  const { formatMessage, formatNumber } = useIntl()
  const t = (id: string) => formatMessage({ id: `administration.integrations.${id}` })
  const { health, lastSentAt, error, errorsInARow, waiting } = integration
  return (
    <Card title={t('health')}>
      <Callout kind={KIND[health]}>{t(`health_texts.${health}`)}</Callout>
      <div className="pt-2">
        <DescriptionList
          items={[
            {
              term: t('last_delivered'),
              value: lastSentAt ? <DateText value={lastSentAt} style="datetime" /> : t('never'),
            },
            ...(error ? [{ term: t('last_error'), value: error }] : []),
            ...(errorsInARow > 0
              ? [{ term: t('errors_in_a_row'), value: formatNumber(errorsInARow) }]
              : []),
            { term: t('waiting'), value: formatNumber(waiting) },
          ]}
        />
      </div>
    </Card>
  )
}
