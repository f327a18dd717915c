import { router, usePoll } from '@inertiajs/react'
import { useEffect } from 'react'
import { useIntl } from 'react-intl'
import type { DeliveryDetails } from '#administration/integrations/types'
import { DeliveryAnswer } from '~/administration/components/integrations/delivery_answer'
import { Button } from '~/ui/button'
import { Callout } from '~/ui/callout'
import { Card } from '~/ui/card'
import { PageHeader } from '~/ui/page_header'
import { StatusBadge } from '~/ui/status_badge'

type WebhookDeliveryProps = {
  integration: { id: string; name: string; url: string; isEnabled: boolean }
  delivery: DeliveryDetails
}

const POLL_MILLISECONDS = 1000

/** One message: what was sent, what was answered, each try. Watched until it ends or has to wait. */
export default function WebhookDelivery({ integration, delivery }: WebhookDeliveryProps) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `administration.integrations.${id}` })
  const { id, type, kind, state, fault } = delivery
  const isOver = state !== 'waiting' || fault !== null
  const { stop } = usePoll(POLL_MILLISECONDS, { only: ['delivery'] })
  useEffect(() => {
    if (isOver) stop()
  }, [isOver])
  const home = '/admin/integrations'
  const path = `${home}/${integration.id}`
  return (
    <>
      <PageHeader
        title={type}
        breadcrumbs={[
          { label: t('title'), href: home },
          { label: integration.name, href: path },
          { label: type },
        ]}
        badge={<StatusBadge status={state} label={t(`deliveries.filters.state.${state}`)} />}
        actions={
          state !== 'waiting' &&
          kind !== 'test' &&
          integration.isEnabled && (
            <Button icon="restart" onPress={() => router.post(`${path}/deliveries/${id}/replays`)}>
              {t('delivery.replay')}
            </Button>
          )
        }
      />
      <div className="flex flex-col gap-6">
        <Outcome delivery={delivery} />
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Card title={t('delivery.message')}>
            <pre
              tabIndex={0}
              aria-label={t('delivery.message')}
              className="max-h-96 overflow-auto rounded-card border bg-canvas p-3 font-mono text-sm"
            >
              {delivery.body}
            </pre>
          </Card>
          <DeliveryAnswer delivery={delivery} />
        </div>
      </div>
    </>
  )
}

function Outcome({ delivery: { state, fault, kind } }: { delivery: DeliveryDetails }) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `administration.integrations.delivery.${id}` })
  if (state === 'delivered') return <Callout kind="success">{t('arrived')}</Callout>
  if (!fault) return <Callout>{t('on_its_way')}</Callout>
  return (
    <Callout kind={state === 'failed' ? 'danger' : 'warning'} title={t('failed')}>
      {fault} {kind === 'test' && t('failed_test')}
    </Callout>
  )
}
