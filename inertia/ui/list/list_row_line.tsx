import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { classNames } from '~/ui/class_names'
import { alignment } from '~/ui/list/alignment'
import { EditableCell } from '~/ui/list/editable_cell'
import { ListCell } from '~/ui/list/list_cell'
import { rowName } from '~/ui/list/row_name'
import { SelectBox } from '~/ui/list/select_box'
import type { ListColumn, ListRow } from '~/ui/list/types'
import type { SaveCells } from '~/ui/list/use_cells'
import type { Selection } from '~/ui/list/use_selection'

type ListRowLineProps = {
  row: ListRow
  columns: ListColumn[]
  selection?: Selection
  custom: (column: ListColumn) => ReactNode | undefined
  actions?: ReactNode
  cellRole: 'cell' | 'gridcell'
  onSave: SaveCells
}

/** One record: a row, or on phones a card with the column's name before each value. */
export function ListRowLine(props: ListRowLineProps) {
  const { row, columns, selection, custom, actions, cellRole, onSave } = props
  const { formatMessage } = useIntl()
  const name = rowName(row, columns)
  const isSelected = selection?.has(row.id) ?? false
  return (
    <tr
      role="row"
      aria-selected={selection ? isSelected : undefined}
      className={classNames(
        'relative border-t transition-colors duration-100 max-sm:block max-sm:px-4 max-sm:py-3 max-sm:first:border-t-0',
        isSelected ? 'bg-accent-soft' : 'hover:bg-surface-sunken/60'
      )}
    >
      {selection && (
        <td
          role={cellRole}
          data-cell=""
          data-row={row.id}
          className="w-10 ps-4 focus-visible:-outline-offset-2 max-sm:absolute max-sm:end-3 max-sm:top-2 max-sm:w-auto max-sm:ps-0"
        >
          <SelectBox
            label={formatMessage({ id: 'ui.table.select_row' }, { name })}
            isSelected={isSelected}
            onToggle={() => selection.toggle(row.id)}
          />
        </td>
      )}
      {columns.map((column) => (
        <Cell key={column.key} row={row} column={column} role={cellRole}>
          {column.editable ? (
            <EditableCell row={row} column={column} name={name} onSave={onSave}>
              <ListCell row={row} column={column} custom={custom(column)} />
            </EditableCell>
          ) : (
            <ListCell row={row} column={column} custom={custom(column)} />
          )}
        </Cell>
      ))}
      {actions && (
        <td
          role={cellRole}
          data-cell=""
          data-row={row.id}
          className="relative px-4 focus-visible:-outline-offset-2 whitespace-nowrap max-sm:block max-sm:px-0 max-sm:pt-2"
        >
          <div className="flex justify-end gap-2">{actions}</div>
        </td>
      )}
    </tr>
  )
}

type CellProps = {
  row: ListRow
  column: ListColumn
  role: ListRowLineProps['cellRole']
  children: ReactNode
}

function Cell({ row, column, role, children }: CellProps) {
  if (column.primary) {
    return (
      <th
        role="rowheader"
        scope="row"
        data-cell={column.key}
        data-row={row.id}
        className="h-12 [unicode-bidi:isolate] focus-visible:-outline-offset-2 max-w-80 px-4 text-start font-medium max-sm:mb-1.5 max-sm:block max-sm:h-auto max-sm:max-w-none max-sm:px-0 max-sm:pe-10 max-sm:text-[0.9375rem]"
      >
        {children}
      </th>
    )
  }
  return (
    <td
      role={role}
      data-cell={column.key}
      data-row={row.id}
      className={classNames(
        'h-12 [unicode-bidi:isolate] focus-visible:-outline-offset-2 max-w-80 px-4 max-sm:flex max-sm:h-auto max-sm:min-h-8 max-sm:max-w-none max-sm:items-center max-sm:justify-between max-sm:gap-4 max-sm:px-0',
        alignment(column)
      )}
    >
      <span className="shrink-0 text-[0.8125rem] text-ink-muted sm:hidden">{column.label}</span>
      <div
        className={classNames(
          'min-w-0 max-sm:text-end',
          column.kind === 'text' ? 'wrap-break-word' : 'wrap-anywhere'
        )}
      >
        {children}
      </div>
    </td>
  )
}
