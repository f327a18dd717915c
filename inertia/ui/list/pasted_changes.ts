import { cellText, readDay } from '~/ui/list/cell_text'
import { rowName } from '~/ui/list/row_name'
import type { ListColumn, ListRow } from '~/ui/list/types'
import type { CellChange } from '~/ui/list/use_cells'

export type PastedCell = CellChange & { name: string; label: string; before: string }

type Paste = {
  text: string
  rows: ListRow[]
  columns: ListColumn[]
  /** Cell that the first value goes to. */
  row: number
  column: number
  locale: string
  timeZone?: string
}

/** What cells of a spreadsheet would change, from the focused cell on; columns that cannot be changed are passed over. */
export function pastedChanges(paste: Paste): PastedCell[] {
  const { text, rows, columns, locale, timeZone } = paste
  return tableOf(text).flatMap((values, down) =>
    values.flatMap((given, across) => {
      const [row, column] = [rows[paste.row + down], columns[paste.column + across]]
      if (!row || !column?.editable) return []
      const value = column.editable === 'day' ? readDay(given, locale) : given.trim()
      const before = cellText(row, column, timeZone)
      const isSame = value === before
      return isSame
        ? []
        : [
            {
              id: row.id,
              column: column.key,
              value,
              before,
              name: rowName(row, columns),
              label: column.label,
            },
          ]
    })
  )
}

/** Lines and tabs, as spreadsheets copy them. */
const tableOf = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'))
