import { useIntl } from 'react-intl'
import { EmptyState } from '~/ui/empty_state'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'

export default function Jobs({ list }: { list: ListData<ListRow> }) {
  const { formatMessage } = useIntl()
  return (
    <>
      <PageHeader
        title={formatMessage({ id: 'platform.jobs.title' })}
        description={formatMessage({ id: 'platform.jobs.lead' })}
      />
      <DataTable
        list={list}
        caption={formatMessage({ id: 'platform.jobs.caption' })}
        empty={
          <EmptyState
            icon="activity"
            title={formatMessage({ id: 'platform.jobs.empty' })}
            description={formatMessage({ id: 'platform.jobs.empty_text' })}
          />
        }
      />
    </>
  )
}
