import { useIntl } from 'react-intl'
import type { Choice } from '#courses/queries/course_choices'
import { NewCourseDialog } from '~/courses/components/new_course_dialog'
import { useTrashToast } from '~/courses/components/use_trash'
import { Badge } from '~/ui/badge'
import { EmptyState } from '~/ui/empty_state'
import { LinkButton } from '~/ui/link_button'
import { CELLS } from '~/ui/list/cells'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'

type StudioProps = {
  list: ListData<ListRow>
  /** Ids of the courses whose draft is ahead of what learners get. */
  changed: string[]
  canCreate: boolean
  categories: Choice[]
}

/** The courses one may edit. */
export default function Studio({ list, changed, canCreate, categories }: StudioProps) {
  const { formatMessage } = useIntl()
  useTrashToast()
  const actions = canCreate && (
    <>
      <LinkButton href="/studio/import" icon="upload">
        {formatMessage({ id: 'courses.studio.import' })}
      </LinkButton>
      <NewCourseDialog categories={categories} />
    </>
  )
  return (
    <>
      <PageHeader
        title={formatMessage({ id: 'courses.studio.title' })}
        description={formatMessage({ id: 'courses.studio.lead' })}
        actions={actions}
      />
      <DataTable
        list={list}
        caption={formatMessage({ id: 'courses.studio.caption' })}
        renderCell={(row, { key, kind }) =>
          key === 'status' && changed.includes(row.id) ? (
            <span className="inline-flex flex-wrap gap-1.5 max-sm:justify-end">
              {CELLS[kind](row[key as never], '')}
              <Badge tone="warning" icon="edit">
                {formatMessage({ id: 'courses.studio.changed' })}
              </Badge>
            </span>
          ) : undefined
        }
        empty={
          <EmptyState
            icon="studio"
            title={formatMessage({ id: 'courses.studio.empty' })}
            description={formatMessage({ id: 'courses.studio.empty_text' })}
            action={actions}
          />
        }
      />
    </>
  )
}
