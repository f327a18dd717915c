import type { ListColumn, ListState } from '~/ui/list/types'

/** The columns to show, in the order of the list. The primary one is always there. */
export function visibleColumns(columns: ListColumn[], { columns: chosen }: ListState) {
  return columns.filter(
    (column) => column.primary || (chosen ? chosen.includes(column.key) : !column.hidden)
  )
}
