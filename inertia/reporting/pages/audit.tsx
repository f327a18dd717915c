import { useIntl } from 'react-intl'
import { EmptyState } from '~/ui/empty_state'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'

export default function Audit({ list }: { list: ListData<ListRow> }) {
  const { formatMessage } = useIntl()
  return (
    <>
      <PageHeader
        title={formatMessage({ id: 'reporting.audit.title' })}
        description={formatMessage({ id: 'reporting.audit.lead' })}
      />
      <DataTable
        list={list}
        caption={formatMessage({ id: 'reporting.audit.caption' })}
        empty={
          <EmptyState
            icon="history"
            title={formatMessage({ id: 'reporting.audit.empty' })}
            description={formatMessage({ id: 'reporting.audit.empty_text' })}
          />
        }
      />
    </>
  )
}
