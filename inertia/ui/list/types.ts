export type ColumnKind =
  | 'text'
  | 'number'
  | 'percent'
  | 'date'
  | 'datetime'
  | 'duration'
  | 'status'
  | 'person'
  | 'course'
  | 'progress'
  | 'boolean'

export type ListColumn = {
  key: string
  label: string
  kind: ColumnKind
  sortable: boolean
  primary?: boolean
  hidden?: boolean
}

export type ListFilter = {
  key: string
  label: string
  kind: 'choice' | 'boolean'
  options: { value: string; label: string }[]
}

export type ListState = {
  search: string
  sort: string /* '-dueAt' */
  filters: Record<string, string[]>
  after: string | null
  before: string | null
  columns: string[] | null
}

export type BulkAction = { key: string; label: string; danger?: boolean }

export type ListData<Row> = {
  name: string
  path: string
  rows: Row[]
  columns: ListColumn[]
  filters: ListFilter[]
  searchable: boolean
  state: ListState
  total: number
  totalIsExact: boolean
  next: string | null
  previous: string | null
  exportPath: string | null
  /** Few enough rows for a plain download; else a job makes the file. */
  exportsAtOnce: boolean
  bulk: BulkAction[]
}

/** What every row has; the rest of it is read by column key. */
export type ListRow = { id: string; href?: string | null }

/** Which rows a bulk action is for: these, or all that search and filters leave. */
export type BulkTarget = { ids: string[] } | { allMatching: true }
