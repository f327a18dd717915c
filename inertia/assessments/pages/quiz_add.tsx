import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { QuizDraft } from '#assessments/types'
import { EmptyState } from '~/ui/empty_state'
import { LinkButton } from '~/ui/link_button'
import { DataTable } from '~/ui/list/data_table'
import { listQuery } from '~/ui/list/list_query'
import type { BulkTarget, ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'

type QuizAddProps = { quiz: QuizDraft; list: ListData<ListRow> }

/** Questions of all banks, to tick and add. */
export default function QuizAdd({ quiz, list }: QuizAddProps) {
  const { formatMessage } = useIntl()
  const title = formatMessage({ id: 'assessments.builder.add_from_banks' })

  function add(_key: string, target: BulkTarget) {
    const query = new URLSearchParams(listQuery(list.state))
    const body = 'ids' in target ? { questions: target.ids } : { allMatching: true }
    router.post(`${quiz.path}/add?${query}`, body)
  }

  return (
    <>
      <PageHeader
        title={title}
        description={formatMessage({ id: 'assessments.builder.add_lead' })}
        breadcrumbs={[
          { label: quiz.course.title, href: `/studio/${quiz.course.slug}/outline` },
          { label: quiz.title, href: quiz.path },
          { label: title },
        ]}
      />
      <DataTable
        list={list}
        caption={title}
        onBulk={add}
        empty={
          <EmptyState
            icon="library"
            title={formatMessage({ id: 'assessments.builder.no_banks' })}
            description={formatMessage({ id: 'assessments.builder.no_banks_text' })}
            action={
              <LinkButton href="/banks">
                {formatMessage({ id: 'assessments.banks.title' })}
              </LinkButton>
            }
          />
        }
      />
    </>
  )
}
