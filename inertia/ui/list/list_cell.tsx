import { Link } from '@inertiajs/react'
import type { ReactNode } from 'react'
import { CELLS } from '~/ui/list/cells'
import type { ListColumn, ListRow } from '~/ui/list/types'

type ListCellProps = { row: ListRow; column: ListColumn; custom: ReactNode | undefined }

/** What a cell shows; the primary one leads to the record. */
export function ListCell({ row, column, custom }: ListCellProps) {
  const content = custom === undefined ? standardContent(row, column) : custom
  if (!column.primary || !row.href || custom !== undefined) {
    return content
  }
  return (
    <Link
      href={row.href}
      className="rounded-sm font-medium text-ink decoration-line-strong underline-offset-3 hover:text-accent-ink hover:underline"
    >
      {content}
    </Link>
  )
}

function standardContent(row: ListRow, { key, kind, label }: ListColumn) {
  const value = (row as Record<string, unknown>)[key]
  if (value === null || value === undefined || value === '') {
    return <span className="text-ink-faint">–</span>
  }
  return CELLS[kind](value as never, label)
}
