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
  | 'tags'

export type ListColumn = {
  key: string
  label: string
  kind: ColumnKind
  sortable: boolean
  primary?: boolean
  hidden?: boolean
  /** Its cells can be changed where they stand, as text or as a day. */
  editable?: 'text' | 'day'
}

/** How a column is asked about. Durations are seconds, percents 0–100, days `2026-12-01`. */
export type FilterKind = 'text' | 'number' | 'percent' | 'duration' | 'date' | 'choice' | 'boolean'

export type FilterOperator =
  | 'contains'
  | 'is'
  | 'starts'
  | 'eq'
  | 'gte'
  | 'lte'
  | 'between'
  | 'on'
  | 'before'
  | 'after'
  | 'last'
  | 'next'
  | 'in'
  | 'not'
  | 'empty'
  | 'filled'

export type Condition = { operator: FilterOperator; values: string[] }

export type FilterOption = { value: string; label: string }

export type ListFilter = {
  key: string
  label: string
  kind: FilterKind
  /** The first is meant when an address names none. */
  operators: FilterOperator[]
  /** Of a choice; null when they are still to be asked for. */
  options: FilterOption[] | null
}

export type ListState = {
  search: string
  /** Column keys in the order they count, `-` in front for downwards: `-dueAt,person`. */
  sort: string
  filters: Record<string, Condition>
  after: string | null
  before: string | null
  /** Shown columns in their order; null for what the list shows by itself. */
  columns: string[] | null
  /** Rows on a page. */
  per: number
  /** Uuid of the saved view that it began as. */
  view: string | null
  /** Parts of the address that nobody understands, as they stand there. */
  ignored: string[]
}

/** A list as somebody wants to see it again. */
export type ListView = {
  id: string
  name: string
  /** Its address, without the page it is on. */
  query: Record<string, string>
  owner: string
  isMine: boolean
  isShared: boolean
  /** What a bare address of the list shows this person. */
  isDefault: boolean
  canChange: boolean
}

export type BulkAction = {
  key: string
  label: string
  danger?: boolean
  /** Can be done without asking for anything; else the page knows what to ask. */
  isReady: boolean
}

export type ListData<Row> = {
  name: string
  path: string
  /** What it is about, such as the slug of a course. */
  about: string | null
  rows: Row[]
  columns: ListColumn[]
  filters: ListFilter[]
  searchable: boolean
  state: ListState
  /** Sorting by which it starts. */
  defaultSort: string
  total: number
  totalIsExact: boolean
  next: string | null
  previous: string | null
  exportPath: string | null
  /** Few enough rows for a plain download; else a job makes the file. */
  exportsAtOnce: boolean
  bulk: BulkAction[]
  views: ListView[]
  canShareViews: boolean
}

/** What every row has; the rest of it is read by column key. */
export type ListRow = { id: string; href?: string | null }

/** Which rows a bulk action is for: these, or all that search and filters leave. */
export type BulkTarget = { ids: string[] } | { allMatching: true }
