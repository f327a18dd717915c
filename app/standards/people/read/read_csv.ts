import { parse } from 'csv-parse/sync'
import { PeopleFileRefused } from '#standards/people/errors'
import type { Delimiter } from '#standards/people/types'

const MOST_CHARACTERS_OF_A_ROW = 100_000

/** The lines of a file of separated values, whatever is quoted in them. @throws PeopleFileRefused */
export function readCsv(text: string, delimiter: Delimiter): FileRow[] {
  try {
    const records: string[][] = parse(text, {
      delimiter,
      bom: true,
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: false,
      maxRecordSize: MOST_CHARACTERS_OF_A_ROW,
    })
    return records.map((cells, index) => ({ line: index + 1, cells }))
  } catch (error) {
    throw new PeopleFileRefused('not_csv', { reason: (error as Error).message })
  }
}

/** One row of a file; the first of the file is 1, as spreadsheets number them. */
export type FileRow = { line: number; cells: string[] }
