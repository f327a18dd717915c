import { useIntl } from 'react-intl'
import { classNames } from '~/ui/class_names'
import { Icon } from '~/ui/icon'
import { alignment } from '~/ui/list/alignment'
import { sortDirection, sortKeys } from '~/ui/list/list_query'
import { SelectBox } from '~/ui/list/select_box'
import type { ListColumn, ListState } from '~/ui/list/types'
import type { Selection } from '~/ui/list/use_selection'

type ListHeadProps = {
  columns: ListColumn[]
  state: ListState
  selection?: Selection
  hasActions?: boolean
  /** With Shift, after the columns that count already. */
  onSort: (key: string, isFurther: boolean) => void
}

/** The names of the columns. On phones each value carries its own, and sorting has a menu. */
export function ListHead({ columns, state, selection, hasActions, onSort }: ListHeadProps) {
  const { formatMessage } = useIntl()
  return (
    <thead role="rowgroup" className="max-sm:hidden">
      <tr role="row">
        {selection && (
          <th role="columnheader" scope="col" className="sticky top-0 z-5 w-10 bg-surface ps-4">
            <SelectBox
              label={formatMessage({ id: 'ui.table.select_page' })}
              isSelected={selection.isPageFull || selection.isAllMatching}
              isPartial={selection.isPartial}
              onToggle={selection.togglePage}
            />
          </th>
        )}
        {columns.map((column) => (
          <ColumnHead
            key={column.key}
            column={column}
            direction={sortDirection(state, column.key)}
            rank={rankOf(state, column.key)}
            onSort={(isFurther) => onSort(column.key, isFurther)}
          />
        ))}
        {hasActions && (
          <th role="columnheader" scope="col" className="sticky top-0 z-5 bg-surface px-4">
            <span className="sr-only">{formatMessage({ id: 'ui.table.actions' })}</span>
          </th>
        )}
      </tr>
    </thead>
  )
}

function rankOf(state: ListState, key: string) {
  const keys = sortKeys(state)
  const at = keys.findIndex((one) => one.key === key)
  return keys.length > 1 && at >= 0 ? at + 1 : null
}

type ColumnHeadProps = {
  column: ListColumn
  direction: ReturnType<typeof sortDirection>
  /** Which of several sort keys it is, from 1; null when it is the only one. */
  rank: number | null
  onSort: (isFurther: boolean) => void
}

function ColumnHead({ column, direction, rank, onSort }: ColumnHeadProps) {
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={column.sortable ? direction : undefined}
      className={classNames(
        'sticky top-0 z-5 h-10 [unicode-bidi:isolate] bg-surface px-4 text-xs font-medium whitespace-nowrap text-ink-muted',
        alignment(column)
      )}
    >
      {column.sortable ? (
        <button
          type="button"
          onClick={(event) => onSort(event.shiftKey)}
          className={classNames(
            'group -mx-1.5 inline-flex h-7 items-center gap-1 rounded-control px-1.5 hover:bg-ink/6 hover:text-ink',
            direction !== 'none' && 'text-ink'
          )}
        >
          {column.label}
          <SortMark direction={direction} />
          {rank !== null && <span className="text-[0.6875rem] tabular-nums">{rank}</span>}
        </button>
      ) : (
        column.label
      )}
    </th>
  )
}

function SortMark({ direction }: Pick<ColumnHeadProps, 'direction'>) {
  if (direction === 'none') {
    return (
      <Icon
        name="up-down"
        size="sm"
        className="opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100"
      />
    )
  }
  return <Icon name={direction === 'ascending' ? 'arrow-up' : 'arrow-down'} size="sm" />
}
