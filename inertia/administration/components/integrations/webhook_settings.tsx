import { useIntl } from 'react-intl'
import type { IntegrationDetails } from '#administration/integrations/types'
import { Card } from '~/ui/card'
import { DateText } from '~/ui/date_text'
import { DescriptionList } from '~/ui/description_list'
import { LinkButton } from '~/ui/link_button'

/** Where it listens and what it hears of. */
export function WebhookSettings({ integration }: { integration: IntegrationDetails }) {
  const { formatMessage } = useIntl()
  const t = (id: string, values?: Record<string, number>) =>
    formatMessage({ id: `administration.integrations.${id}` }, values)
  const { id, url, events, perMinute, overlapUntil } = integration
  return (
    <Card
      title={t('settings')}
      action={
        <LinkButton href={`/admin/integrations/${id}/edit`} size="sm" icon="edit">
          {t('edit')}
        </LinkButton>
      }
    >
      <DescriptionList
        items={[
          { term: t('address'), value: <code className="break-all">{url}</code> },
          {
            term: t('events'),
            value: (
              <ul>
                {events.map(({ key, label }) => (
                  <li key={key}>{label}</li>
                ))}
              </ul>
            ),
          },
          { term: t('limit'), value: t('per_minute', { count: perMinute }) },
          ...(overlapUntil
            ? [{ term: t('overlap'), value: <DateText value={overlapUntil} style="datetime" /> }]
            : []),
        ]}
      />
    </Card>
  )
}
