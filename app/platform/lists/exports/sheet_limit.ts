import { TooManyRows } from '#platform/lists/errors'
import type { Export } from '#platform/lists/exports/export_request'

/** Rows below the head: no sheet of Excel can have more. CSV and JSON have no end. */
const MOST_ROWS = 1_048_575

/** @throws TooManyRows */
export function assertFits({ format }: Pick<Export, 'format'>, rows: number) {
  if (format === 'xlsx' && rows > MOST_ROWS) throw new TooManyRows(MOST_ROWS)
}
