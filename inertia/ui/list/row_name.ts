import type { ListColumn, ListRow } from '~/ui/list/types'

/** What a row is called: the words of its primary column. */
export function rowName(row: ListRow, columns: ListColumn[]) {
  const primary = columns.find((column) => column.primary) ?? columns[0]
  const value = (row as Record<string, unknown>)[primary?.key] ?? row.id
  if (typeof value !== 'object') {
    return String(value)
  }
  const { name, title, label } = value as Record<string, string | undefined>
  return name ?? title ?? label ?? row.id
}
