import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { ListHead } from '~/ui/list/list_head'
import { ListRowLine } from '~/ui/list/list_row_line'
import type { ListColumn, ListData, ListRow } from '~/ui/list/types'
import type { Selection } from '~/ui/list/use_selection'

export type RenderCell<Row> = (row: Row, column: ListColumn) => ReactNode | undefined

type ListTableProps<Row extends ListRow> = {
  list: ListData<Row>
  caption: string
  columns: ListColumn[]
  selection?: Selection
  renderCell?: RenderCell<Row>
  rowActions?: (row: Row) => ReactNode
  onSort: (key: string, isFurther: boolean) => void
}

/**
 * The rows. Below 640 px each row becomes a card; the roles are written out because some browsers
 * forget them with the table's display.
 */
export function ListTable<Row extends ListRow>(props: ListTableProps<Row>) {
  const { list, caption, columns, selection, renderCell, rowActions, onSort } = props
  const { formatMessage } = useIntl()
  return (
    <div
      role="group"
      tabIndex={0}
      aria-label={formatMessage({ id: 'ui.table.scrollable' }, { caption })}
      className="border-t focus-visible:-outline-offset-2 sm:max-h-[max(24rem,calc(100dvh-7rem))] sm:overflow-auto"
    >
      <table role="table" className="w-full border-collapse text-start max-sm:block">
        <caption className="sr-only">{caption}</caption>
        <ListHead
          {...{ columns, selection, onSort }}
          state={list.state}
          hasActions={!!rowActions}
        />
        <tbody role="rowgroup" className="max-sm:block">
          {list.rows.map((row) => (
            <ListRowLine
              key={row.id}
              row={row}
              columns={columns}
              selection={selection}
              custom={(column) => renderCell?.(row, column)}
              actions={rowActions?.(row)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
