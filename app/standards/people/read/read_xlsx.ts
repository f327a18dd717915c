import readXlsx from 'read-excel-file/node'
import { readZip } from '#platform/files/read_zip'
import { PeopleFileRefused } from '#standards/people/errors'
import type { FileRow } from '#standards/people/read/read_csv'

const MB = 1_048_576
/** Unpacked, spreadsheets of 20,000 people stay far below. */
const LIMITS = { entries: 1000, entryBytes: 100 * MB, totalBytes: 150 * MB }

/** The rows of the first sheet, every cell as text. @throws PeopleFileRefused */
export async function readXlsxRows(path: string): Promise<FileRow[]> {
  try {
    const archive = await readZip(path, LIMITS)
    archive.close()
    const [first] = (await readXlsx(path)) as unknown as { data: unknown[][] }[]
    return first.data.map((cells, index) => ({ line: index + 1, cells: cells.map(inText) }))
  } catch (error) {
    throw new PeopleFileRefused('not_xlsx', { reason: (error as Error).message })
  }
}

function inText(value: unknown): string {
  if (value === null || value === undefined) return ''
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
}
