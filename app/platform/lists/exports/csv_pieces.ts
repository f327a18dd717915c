import { stringify } from 'csv-stringify/sync'
import { plainValue } from '#platform/lists/exports/plain_value'
import type { ExportTable } from '#platform/lists/exports/write_export'

/** Comma-separated lines; the mark at the start tells Excel that they are UTF-8. */
export async function* csvPieces({ columns, pages }: ExportTable) {
  yield stringify([columns.map(({ label }) => label)], { ...SAFE, bom: true })
  for await (const rows of pages) {
    yield stringify(
      rows.map((row: any) => columns.map(({ key, kind }) => plainValue(row[key], kind))),
      SAFE
    )
  }
}

/** A cell that begins like a formula would run in the reader's spreadsheet. */
const SAFE = { escape_formulas: true }
