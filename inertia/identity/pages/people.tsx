import { useIntl } from 'react-intl'
import { EmptyState } from '~/ui/empty_state'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'

export default function People({ list }: { list: ListData<ListRow> }) {
  const { formatMessage } = useIntl()
  return (
    <>
      <PageHeader
        title={formatMessage({ id: 'identity.people.title' })}
        description={formatMessage({ id: 'identity.people.lead' })}
      />
      <DataTable
        list={list}
        caption={formatMessage({ id: 'identity.people.caption' })}
        empty={
          <EmptyState
            icon="people"
            title={formatMessage({ id: 'identity.people.empty' })}
            description={formatMessage({ id: 'identity.people.empty_text' })}
          />
        }
      />
    </>
  )
}
