import { useState, type ClipboardEvent, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { ListHead } from '~/ui/list/list_head'
import { ListRowLine } from '~/ui/list/list_row_line'
import { PasteDialog } from '~/ui/list/paste_dialog'
import { pastedChanges, type PastedCell } from '~/ui/list/pasted_changes'
import type { ListColumn, ListData, ListRow } from '~/ui/list/types'
import type { SaveCells } from '~/ui/list/use_cells'
import { useGrid } from '~/ui/list/use_grid'
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
  onSave: SaveCells
}

/**
 * The rows. Below 640 px each row becomes a card; the roles are written out because some browsers
 * forget them with the table's display. Where something can be done with rows, it is a grid.
 */
export function ListTable<Row extends ListRow>(props: ListTableProps<Row>) {
  const { list, caption, columns, selection, renderCell, rowActions, onSort, onSave } = props
  const { formatMessage, locale, timeZone } = useIntl()
  const [pasted, setPasted] = useState<PastedCell[]>([])
  const isEditable = columns.some(({ editable }) => editable)
  const acts = selection || rowActions || isEditable || list.rows.some(({ href }) => href)
  const isGrid = Boolean(acts)
  const grid = useGrid(isGrid)

  function onPaste(event: ClipboardEvent<HTMLElement>) {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')
    if (!isEditable || !cell || cell !== event.target) return
    event.preventDefault()
    const row = list.rows.findIndex(({ id }) => id === cell.dataset.row)
    const column = columns.findIndex(({ key }) => key === cell.dataset.cell)
    const text = event.clipboardData.getData('text/plain')
    if (column < 0) return
    setPasted(pastedChanges({ text, rows: list.rows, columns, row, column, locale, timeZone }))
  }

  return (
    <div
      role="group"
      tabIndex={isGrid ? undefined : 0}
      aria-label={formatMessage({ id: 'ui.table.scrollable' }, { caption })}
      className="border-t focus-visible:-outline-offset-2 sm:max-h-[max(24rem,calc(100dvh-7rem))] sm:overflow-auto"
    >
      <table
        {...grid}
        role={isGrid ? 'grid' : 'table'}
        onPaste={onPaste}
        className="w-full border-collapse text-start max-sm:block"
      >
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
              cellRole={isGrid ? 'gridcell' : 'cell'}
              custom={(column) => renderCell?.(row, column)}
              actions={rowActions?.(row)}
              onSave={onSave}
            />
          ))}
        </tbody>
      </table>
      {pasted.length > 0 && (
        <PasteDialog changes={pasted} onSave={onSave} onClose={() => setPasted([])} />
      )}
    </div>
  )
}
