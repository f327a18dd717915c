import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { BulkBar } from '~/ui/list/bulk_bar'
import {
  isNarrowed,
  withFurtherSort,
  withPage,
  withoutFilters,
  withPageSize,
  withSort,
} from '~/ui/list/list_query'
import { IgnoredNotice } from '~/ui/list/ignored_notice'
import { ListFooter } from '~/ui/list/list_footer'
import { ListTable, type RenderCell } from '~/ui/list/list_table'
import { ListToolbar } from '~/ui/list/list_toolbar'
import { NothingFound } from '~/ui/list/nothing_found'
import type { BulkTarget, ListData, ListRow } from '~/ui/list/types'
import { useCells } from '~/ui/list/use_cells'
import { useList } from '~/ui/list/use_list'
import { useSelection } from '~/ui/list/use_selection'
import { visibleColumns } from '~/ui/list/visible_columns'

type DataTableProps<Row extends ListRow> = {
  list: ListData<Row>
  /** What the table holds, for those who cannot see where it stands. */
  caption: string
  /** Undefined leaves a cell to its column's kind. */
  renderCell?: RenderCell<Row>
  /** What can be done with one row, at its end. */
  rowActions?: (row: Row) => ReactNode
  onBulk?: (key: string, target: BulkTarget) => void
  /** Shown when there is nothing at all; a search without a hit has its own words. */
  empty?: ReactNode
}

/** A list with search, filters, sorting, columns, export and bulk actions, all of it in the address. */
export function DataTable<Row extends ListRow>(props: DataTableProps<Row>) {
  const { list, caption, renderCell, rowActions, onBulk, empty } = props
  const { formatMessage } = useIntl()
  const { show, open, isFetching } = useList(list)
  const selection = useSelection(list.rows)
  const { state } = list
  const saveCells = useCells(list, () => show(state))
  const isEmpty = list.rows.length === 0

  if (isEmpty && !isNarrowed(state) && empty) {
    return <div className="rounded-card border bg-surface">{empty}</div>
  }
  return (
    <section
      aria-label={caption}
      aria-busy={isFetching}
      className="relative rounded-card border bg-surface"
    >
      <p role="status" className="sr-only">
        {isFetching ? formatMessage({ id: 'ui.loading' }) : ''}
      </p>
      {isFetching && <FetchingLine />}
      <ListToolbar list={list} onShow={show} onOpen={open} />
      <IgnoredNotice parts={state.ignored} />
      {selection.count > 0 && list.bulk.length > 0 && (
        <BulkBar list={list} selection={selection} onBulk={onBulk} />
      )}
      {isEmpty ? (
        <NothingFound onClear={() => show(withoutFilters(state))} />
      ) : (
        <ListTable
          list={list}
          caption={caption}
          columns={visibleColumns(list.columns, state)}
          selection={list.bulk.length > 0 ? selection : undefined}
          renderCell={renderCell}
          rowActions={rowActions}
          onSave={saveCells}
          onSort={(key, isFurther) => show((isFurther ? withFurtherSort : withSort)(state, key))}
        />
      )}
      <ListFooter
        list={list}
        onPageSize={(per) => show(withPageSize(state, per))}
        onPrevious={
          list.previous ? () => show(withPage(state, { before: list.previous! })) : undefined
        }
        onNext={list.next ? () => show(withPage(state, { after: list.next! })) : undefined}
      />
    </section>
  )
}

function FetchingLine() {
  return (
    <div aria-hidden className="absolute inset-x-0 top-0 z-10 h-0.5 overflow-hidden rounded-t-card">
      <div className="absolute inset-y-0 w-2/5 animate-slide bg-accent" />
    </div>
  )
}
