import { useIntl } from 'react-intl'
import { EmptyState } from '~/ui/empty_state'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'

type AttemptsProps = { course: { title: string; slug: string }; list: ListData<ListRow> }

export default function Attempts({ course, list }: AttemptsProps) {
  const { formatMessage } = useIntl()
  const title = formatMessage({ id: 'assessments.attempts.title' })
  return (
    <>
      <PageHeader
        title={title}
        description={formatMessage({ id: 'assessments.attempts.lead' }, { course: course.title })}
        breadcrumbs={[{ label: title, href: '/teach' }, { label: course.title }]}
      />
      <DataTable
        list={list}
        caption={formatMessage({ id: 'assessments.attempts.lead' }, { course: course.title })}
        empty={
          <EmptyState
            icon="clipboard"
            title={formatMessage({ id: 'assessments.attempts.empty' })}
            description={formatMessage({ id: 'assessments.attempts.empty_text' })}
          />
        }
      />
    </>
  )
}
