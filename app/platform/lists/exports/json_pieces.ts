import { plainValue } from '#platform/lists/exports/plain_value'
import type { ExportTable } from '#platform/lists/exports/write_export'

/** An array with an object for each row: its id and its columns by key. */
export async function* jsonPieces({ columns, pages }: ExportTable) {
  let before = '['
  for await (const rows of pages) {
    if (rows.length === 0) continue
    const objects = rows.map((row: any) =>
      JSON.stringify({
        id: row.id,
        ...Object.fromEntries(columns.map(({ key, kind }) => [key, plainValue(row[key], kind)])),
      })
    )
    yield before + objects.join(',\n')
    before = ',\n'
  }
  yield before === '[' ? '[]' : ']'
}
