import type { ListColumn, ListState } from '~/ui/list/types'

/** The columns to show, in the order that was chosen. The primary one is always there. */
export function visibleColumns(columns: ListColumn[], { columns: chosen }: ListState) {
  if (!chosen) {
    return columns.filter((column) => column.primary || !column.hidden)
  }
  const shown = chosen.flatMap((key) => columns.filter((column) => column.key === key))
  return shown.some(({ primary }) => primary)
    ? shown
    : [...columns.filter(({ primary }) => primary), ...shown]
}
