import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty_state'
import { DataTable } from '~/ui/list/data_table'
import { listPath } from '~/ui/list/list_addresses'
import type { ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'

type DeliveryRow = ListRow & { title?: string; why?: string; canResend?: boolean }
type DeliveriesProps = { list: ListData<DeliveryRow>; isAdmin: boolean }

/** Why somebody got something, or did not; administrators send it again. */
export default function Deliveries({ list, isAdmin }: DeliveriesProps) {
  const { formatMessage } = useIntl()
  const words = (id: string, values?: Record<string, string>) =>
    formatMessage({ id: `communication.deliveries.${id}` }, values)

  return (
    <>
      <PageHeader
        title={words(isAdmin ? 'title' : 'my_title')}
        description={words(isAdmin ? 'lead' : 'my_lead')}
        breadcrumbs={
          isAdmin
            ? undefined
            : [
                {
                  label: formatMessage({ id: 'communication.notifications.title' }),
                  href: '/me/notifications',
                },
                { label: words('my_title') },
              ]
        }
      />
      <DataTable
        list={list}
        caption={words('caption')}
        renderCell={(row, { key }) =>
          key === 'why' ? <p className="py-2 text-[0.8125rem] text-pretty">{row.why}</p> : undefined
        }
        rowActions={
          isAdmin
            ? (row) =>
                row.canResend && (
                  <Button
                    size="sm"
                    aria-label={words('resend_named', { title: row.title! })}
                    onPress={() => router.post(listPath(list, 'bulk/resend'), { ids: [row.id] })}
                  >
                    {words('resend')}
                  </Button>
                )
            : undefined
        }
        empty={<EmptyState icon="send" title={words('empty')} description={words('empty_text')} />}
      />
    </>
  )
}
