import { useIntl } from 'react-intl'
import type { BulkSummary } from '#platform/lists/bulk/types'
import { LinkButton } from '~/ui/link_button'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'
import { UndoButton } from '~/ui/undo_button'

type BulkResultProps = { summary: BulkSummary; list: ListData<ListRow> }

const OUTCOMES = ['done', 'skipped', 'forbidden', 'missing'] as const

/** What came of a change to many: in numbers, then row by row. */
export default function BulkResult({ summary, list }: BulkResultProps) {
  const { formatMessage, formatList } = useIntl()
  const counts = OUTCOMES.filter((outcome) => summary.counts[outcome]).map((outcome) =>
    formatMessage({ id: `platform.bulk.counts.${outcome}` }, { count: summary.counts[outcome] })
  )
  return (
    <>
      <PageHeader
        title={summary.title}
        description={
          counts.length > 0
            ? `${formatList(counts, { type: 'unit' })}.`
            : formatMessage({ id: 'platform.bulk.nothing' })
        }
        actions={
          <>
            <UndoButton offer={summary.undo} />
            <LinkButton href={summary.back} variant="primary">
              {formatMessage({ id: 'platform.bulk.back' })}
            </LinkButton>
          </>
        }
      />
      <DataTable list={list} caption={formatMessage({ id: 'platform.bulk.caption' })} />
    </>
  )
}
