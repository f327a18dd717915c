import { useIntl } from 'react-intl'
import { EmptyState } from '~/ui/empty_state'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'

export default function Mails({ list }: { list: ListData<ListRow> }) {
  const { formatMessage } = useIntl()
  return (
    <>
      <PageHeader
        title={formatMessage({ id: 'platform.mails.title' })}
        description={formatMessage({ id: 'platform.mails.lead' })}
      />
      <DataTable
        list={list}
        caption={formatMessage({ id: 'platform.mails.caption' })}
        empty={
          <EmptyState
            icon="mail"
            title={formatMessage({ id: 'platform.mails.empty' })}
            description={formatMessage({ id: 'platform.mails.empty_text' })}
          />
        }
      />
    </>
  )
}
