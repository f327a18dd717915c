import { useIntl } from 'react-intl'
import { EmptyState } from '~/ui/empty_state'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'

export default function TaughtCourses({ list }: { list: ListData<ListRow> }) {
  const { formatMessage } = useIntl()
  const title = formatMessage({ id: 'assessments.teach_courses.title' })
  return (
    <>
      <PageHeader
        title={title}
        description={formatMessage({ id: 'assessments.teach_courses.lead' })}
      />
      <DataTable
        list={list}
        caption={title}
        empty={
          <EmptyState
            icon="clipboard"
            title={formatMessage({ id: 'assessments.attempts.empty' })}
            description={formatMessage({ id: 'assessments.teach_courses.empty_text' })}
          />
        }
      />
    </>
  )
}
