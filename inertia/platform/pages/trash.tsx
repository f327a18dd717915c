import { useIntl } from 'react-intl'
import type { TrashDilemma } from '#platform/trash/types'
import { DilemmaDialog } from '~/platform/components/trash/dilemma_dialog'
import { TrashActions, type TrashRow } from '~/platform/components/trash/trash_actions'
import { EmptyState } from '~/ui/empty_state'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'

type TrashProps = { list: ListData<ListRow>; days: number; dilemma: TrashDilemma | null }

/** Everything that was deleted: what it was, who did it, and the way back. */
export default function Trash({ list, days, dilemma }: TrashProps) {
  const { formatMessage } = useIntl()
  return (
    <>
      <PageHeader
        title={formatMessage({ id: 'platform.trash.title' })}
        description={formatMessage({ id: 'platform.trash.lead' }, { days })}
      />
      <DataTable
        list={list as ListData<TrashRow>}
        caption={formatMessage({ id: 'platform.trash.caption' })}
        renderCell={(row, { key }) =>
          key === 'goesAt' && row.evidence ? (
            <span title={formatMessage({ id: 'platform.trash.kept_hint' })}>
              {formatMessage({ id: 'platform.trash.kept' })}
            </span>
          ) : undefined
        }
        rowActions={(row) => <TrashActions row={row} />}
        empty={
          <EmptyState
            icon="trash"
            title={formatMessage({ id: 'platform.trash.empty' })}
            description={formatMessage({ id: 'platform.trash.empty_text' })}
          />
        }
      />
      {dilemma && <DilemmaDialog key={dilemma.path} dilemma={dilemma} />}
    </>
  )
}
