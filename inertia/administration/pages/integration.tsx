import { useIntl } from 'react-intl'
import type { IntegrationDetails } from '#administration/integrations/types'
import { HealthCard } from '~/administration/components/integrations/health_card'
import { IntegrationActions } from '~/administration/components/integrations/integration_actions'
import { WebhookSettings } from '~/administration/components/integrations/webhook_settings'
import { MadeKey } from '~/platform/components/api/made_key'
import { EmptyState } from '~/ui/empty_state'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'
import { StatusBadge } from '~/ui/status_badge'

type IntegrationProps = {
  integration: IntegrationDetails
  list: ListData<ListRow>
  /** Of a secret that was just made, for this once. */
  secret: string | null
}

/** One system that hears of what happens: its health, its settings, and what it was told. */
export default function Integration({ integration, list, secret }: IntegrationProps) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `administration.integrations.${id}` })
  const { name, health } = integration
  return (
    <>
      <PageHeader
        title={name}
        description={integration.description ?? undefined}
        breadcrumbs={[{ label: t('title'), href: '/admin/integrations' }, { label: name }]}
        badge={<StatusBadge status={health} label={t(`filters.health.${health}`)} />}
        actions={<IntegrationActions integration={integration} />}
      />
      {secret && <MadeKey secret={secret} words="administration.integrations.secret" />}
      <div className="flex flex-col gap-6">
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <HealthCard integration={integration} />
          <WebhookSettings integration={integration} />
        </div>
        <section aria-labelledby="messages">
          <h2 id="messages" className="pb-3 text-[0.9375rem] font-semibold">
            {t('deliveries.title')}
          </h2>
          <DataTable
            list={list}
            caption={t('deliveries.caption')}
            empty={
              <EmptyState
                icon="send"
                title={t('deliveries.empty')}
                description={t('deliveries.empty_text')}
              />
            }
          />
        </section>
      </div>
    </>
  )
}
