import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import { NewsCell, type NewsRow } from '~/communication/components/news_cell'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty_state'
import { LinkButton } from '~/ui/link_button'
import { DataTable } from '~/ui/list/data_table'
import { listQuery } from '~/ui/list/list_query'
import type { BulkTarget, ListData } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'
import { sendJson } from '~/ui/send_json'

/** Everything I was told. */
export default function Notifications({ list }: { list: ListData<NewsRow> }) {
  const { formatMessage } = useIntl()
  const words = (id: string) => formatMessage({ id: `communication.notifications.${id}` })

  async function mark(which: BulkTarget | { all: true }, isRead: boolean) {
    const query = new URLSearchParams(listQuery(list.state))
    await sendJson('PUT', `/me/notifications/marks?${query}`, { ...which, isRead })
    router.reload({ only: ['list'] })
  }

  return (
    <>
      <PageHeader
        title={words('title')}
        description={words('lead')}
        actions={
          <>
            <Button icon="check" onPress={() => void mark({ all: true }, true)}>
              {words('read_all')}
            </Button>
            <LinkButton href="/me/notifications/deliveries" icon="help">
              {words('deliveries')}
            </LinkButton>
            <LinkButton href="/me/notifications/settings" icon="settings">
              {words('settings')}
            </LinkButton>
          </>
        }
      />
      <DataTable
        list={list}
        caption={words('caption')}
        onBulk={(key, target) => void mark(target, key === 'read')}
        renderCell={(row, { key }) => (key === 'title' ? <NewsCell row={row} /> : undefined)}
        empty={<EmptyState icon="bell" title={words('empty')} description={words('empty_text')} />}
      />
    </>
  )
}
