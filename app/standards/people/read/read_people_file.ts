import { readFile } from 'node:fs/promises'
import { storage } from '#platform/files/storage'
import { PeopleFileRefused } from '#standards/people/errors'
import { decodeText, encodingOf } from '#standards/people/read/decode_text'
import { delimiterOf } from '#standards/people/read/delimiter_of'
import { readCsv, type FileRow } from '#standards/people/read/read_csv'
import { readXlsxRows } from '#standards/people/read/read_xlsx'
import type { Delimiter, FileFormat, TextEncoding } from '#standards/people/types'
import type StoredFile from '#platform/files/stored_file'

/** The most people of one file. */
const MOST_ROWS = 20_000
const MOST_COLUMNS = 100

export type PeopleFile = { format: FileFormat; headers: string[]; rows: FileRow[] }

type Read = Omit<FileFormat, 'rows'> & { rows: FileRow[] }
type Wanted = { encoding?: TextEncoding | null; delimiter?: Delimiter | null }

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Headers and rows of an uploaded file; rows in which nothing stands are none.
 *
 * @param wanted instead of what would be found
 * @throws PeopleFileRefused
 */
export async function readPeopleFile(upload: StoredFile, wanted: Wanted = {}): Promise<PeopleFile> {
  const { rows: all, ...read } = await storage.withPath(
    upload.storageKey!,
    (path): Promise<Read> => (upload.mimeType === XLSX ? readSheet(path) : readText(path, wanted))
  )
  const [head, ...rows] = all.filter(({ cells }) => cells.some((cell) => cell.trim()))
  if (!head || rows.length === 0) throw new PeopleFileRefused('empty')
  if (rows.length > MOST_ROWS) throw new PeopleFileRefused('too_many', { most: MOST_ROWS })
  if (head.cells.length > MOST_COLUMNS) throw new PeopleFileRefused('too_wide')
  return {
    format: { ...read, rows: rows.length },
    headers: head.cells.map((cell, index) => cell.trim().slice(0, 100) || `#${index + 1}`),
    rows,
  }
}

async function readSheet(path: string) {
  const rows = await readXlsxRows(path)
  return { kind: 'xlsx' as const, encoding: null, delimiter: null, rows }
}

async function readText(path: string, wanted: Wanted) {
  const bytes = await readFile(path)
  const encoding = wanted.encoding ?? encodingOf(bytes)
  const text = decodeText(bytes, encoding)
  const delimiter = wanted.delimiter ?? delimiterOf(text)
  return { kind: 'csv' as const, encoding, delimiter, rows: readCsv(text, delimiter) }
}
