import type { UndoOffer } from '#platform/undo/types'

/** Encodings that a file may be in; Windows' own are what Excel writes without being asked. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1256'] as const
export type TextEncoding = (typeof ENCODINGS)[number]

export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** How the file is read; what a spreadsheet does not need is null. */
export type FileFormat = {
  kind: 'csv' | 'xlsx'
  encoding: TextEncoding | null
  delimiter: Delimiter | null
  rows: number
}

export const IMPORT_ROW_OUTCOMES = ['new', 'changed', 'unchanged', 'left_out', 'error'] as const
export type ImportRowOutcome = (typeof IMPORT_ROW_OUTCOMES)[number]

export type ImportCounts = Partial<Record<ImportRowOutcome, number>>

/** Whom a file may touch. */
export const IMPORT_MODES = ['all', 'add', 'change'] as const
export type ImportMode = (typeof IMPORT_MODES)[number]

export type ImportOptions = {
  mode: ImportMode
  /** An empty cell empties the field; otherwise it leaves it as it is. */
  clears: boolean
  /** Who is new is invited by mail. */
  invite: boolean
}

/** One column of the file: what stands above it, some of what is in it, and what it becomes. */
export type ImportColumn = { header: string; examples: string[]; field: string | null }

/** Why a row is not taken: its words are `standards.people.faults.<reason>`. */
export type RowFault = {
  /** Header of the column; null where it concerns the whole row. */
  column: string | null
  field: string | null
  reason: string
  params?: Record<string, string | number>
}

/** One value that changes, in words. */
export type RowChange = { field: string; before: string | null; after: string | null }

/** A field that a column may become, in words. */
export type FieldChoice = { value: string; label: string }

/** A file and how far it has come, for its page. */
export type PeopleImportPage = {
  id: string
  fileName: string
  state: 'mapping' | 'checked' | 'done'
  format: FileFormat
  columns: ImportColumn[]
  options: ImportOptions
  counts: ImportCounts
  createdAt: string
  createdBy: string | null
  isMine: boolean
  undo: UndoOffer
}

/** One of those that were sent lately. */
export type PeopleImportLine = Pick<
  PeopleImportPage,
  'id' | 'fileName' | 'state' | 'counts' | 'createdAt' | 'createdBy'
>
