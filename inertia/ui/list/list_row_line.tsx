import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { classNames } from '~/ui/class_names'
import { alignment } from '~/ui/list/alignment'
import { ListCell } from '~/ui/list/list_cell'
import { rowName } from '~/ui/list/row_name'
import { SelectBox } from '~/ui/list/select_box'
import type { ListColumn, ListRow } from '~/ui/list/types'
import type { Selection } from '~/ui/list/use_selection'

type ListRowLineProps = {
  row: ListRow
  columns: ListColumn[]
  selection?: Selection
  custom: (column: ListColumn) => ReactNode | undefined
  actions?: ReactNode
}

/** One record: a row, or on phones a card with the column's name before each value. */
export function ListRowLine({ row, columns, selection, custom, actions }: ListRowLineProps) {
  const { formatMessage } = useIntl()
  const isSelected = selection?.has(row.id) ?? false
  return (
    <tr
      role="row"
      className={classNames(
        'relative border-t transition-colors duration-100 max-sm:block max-sm:px-4 max-sm:py-3 max-sm:first:border-t-0',
        isSelected ? 'bg-accent-soft' : 'hover:bg-surface-sunken/60'
      )}
    >
      {selection && (
        <td
          role="cell"
          className="w-10 ps-4 max-sm:absolute max-sm:end-3 max-sm:top-2 max-sm:w-auto max-sm:ps-0"
        >
          <SelectBox
            label={formatMessage({ id: 'ui.table.select_row' }, { name: rowName(row, columns) })}
            isSelected={isSelected}
            onToggle={() => selection.toggle(row.id)}
          />
        </td>
      )}
      {columns.map((column) => (
        <Cell key={column.key} column={column}>
          <ListCell row={row} column={column} custom={custom(column)} />
        </Cell>
      ))}
      {actions && (
        <td
          role="cell"
          className="relative px-4 whitespace-nowrap max-sm:block max-sm:px-0 max-sm:pt-2"
        >
          <div className="flex justify-end gap-2">{actions}</div>
        </td>
      )}
    </tr>
  )
}

function Cell({ column, children }: { column: ListColumn; children: ReactNode }) {
  if (column.primary) {
    return (
      <th
        role="rowheader"
        scope="row"
        className="h-12 max-w-80 px-4 text-start font-medium max-sm:mb-1.5 max-sm:block max-sm:h-auto max-sm:max-w-none max-sm:px-0 max-sm:pe-10 max-sm:text-[0.9375rem]"
      >
        {children}
      </th>
    )
  }
  return (
    <td
      role="cell"
      className={classNames(
        'h-12 max-w-80 px-4 max-sm:flex max-sm:h-auto max-sm:min-h-8 max-sm:max-w-none max-sm:items-center max-sm:justify-between max-sm:gap-4 max-sm:px-0',
        alignment(column)
      )}
    >
      <span className="shrink-0 text-[0.8125rem] text-ink-muted sm:hidden">{column.label}</span>
      <div className="min-w-0 wrap-anywhere max-sm:text-end">{children}</div>
    </td>
  )
}
