import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import type { HttpContext } from '@adonisjs/core/http'
import type { Extensible } from '#platform/custom_fields/types'
import type { Permission } from '#platform/permissions/catalog'
import type { ColumnKind, FilterOption } from '~/ui/list/types'

export type Query = DatabaseQueryBuilderContract<any>
export type ListContext = Pick<HttpContext, 'me' | 'i18n' | 'params'>

/** A cell that can be changed in the list, as text or as a day of the viewer's calendar. */
export type CellEdit = {
  kind: 'text' | 'day'
  permission: Permission
  /** Of `{ value }`; null is an emptied cell. */
  validator: { validate(data: any, options?: any): Promise<{ value: string | null }> }
  /** @throws NotFound when the row is not theirs to change, or a `DomainError` that says why not */
  save(key: number, value: string | null, ctx: ListContext): Promise<void>
}

export type ColumnDefinition = {
  key: string
  kind: ColumnKind
  /** Words of the company's own instead of those in the catalogues. */
  label?: string
  /** SQL of what it is sorted by and, without `toRow`, what is shown. */
  sql: string
  sortable?: boolean
  /** Its SQL is never null: pages sorted by it come from an index, if there is one. */
  required?: boolean
  /** SQL that filters ask instead, such as of a person's whole name; null when they ask nothing. */
  filterSql?: string | null
  /** How its cells are changed where they stand. */
  edit?: CellEdit
  /** Names the row: its cell is the link and the row's header. */
  primary?: boolean
  /** Not shown until somebody chooses it. */
  hidden?: boolean
}

/** Answers to choose from. A filter with the key of a column asks about the column's SQL. */
export type FilterDefinition = {
  key: string
  kind: 'choice' | 'boolean'
  /** Values whose labels are `<labels>.filters.<key>.<value>`, or options with labels of their own. */
  options?: readonly string[] | ((ctx: ListContext) => Promise<FilterOption[]>)
  /** Values that are none break no link: they are left out with a word. */
  isValue?(value: string): boolean
  /** When it asks something else than the column of its key. */
  where?(query: Query, values: string[], ctx: ListContext): void
}

/** What became of a row; a reason is the key of its words. */
export type BulkOutcome = { outcome: 'done' | 'skipped'; reason?: string }

/** Something that can be done with many rows. */
export type BulkDefinition = {
  key: string
  permission?: Permission
  danger?: boolean
  /** What is asked for besides, checked. */
  input?: { validate(data: any): Promise<any> }
  /** Messages by field for what only this action knows to be wrong. */
  refusals?(input: any, ctx: ListContext): Record<string, string[]> | null
  /**
   * Does it with rows by their `key`, at most 500 at once; running it twice must be safe.
   * A row without an outcome was not theirs to change. Without `run` the page itself knows what to do.
   */
  run?(keys: number[], ctx: ListContext, input: any): Promise<Map<number, BulkOutcome>>
}

/**
 * All there is to say about a list. From it come the page's table with search,
 * filters, sorting and paging, its address, its export and its API.
 */
export type ListDefinition = {
  name: string
  /** Prefix of its words in the catalogues: `<labels>.columns.<key>`. */
  labels: string
  permission: Permission | 'signed_in'
  /** Page it is shown on; `:name` parts are taken from the route. */
  path(ctx: ListContext): string
  /** The part of its route that says what it is about, such as `course`. */
  about?: string
  /** Joins and what this person may see, without select and order. */
  from(ctx: ListContext): Query
  /** Numeric key that breaks ties, and the public id of a row. */
  key: string
  id: string
  columns: ColumnDefinition[]
  /** Further SQL to read for `toRow`, by name. */
  extra?: Record<string, string>
  filters?: FilterDefinition[]
  search?(query: Query, words: string): void
  /** Column keys with commas between, `-` in front for downwards. */
  defaultSort: string
  /** Reads further what `toRow` needs, for a page of rows at once. */
  prepare?(rows: any[], ctx: ListContext): Promise<void>
  /** What the table shows, by column key; the SQL's values when absent. */
  toRow?(raw: any, ctx: ListContext): Record<string, unknown>
  /** SQL of what a row is called where it stands alone; the primary column's when absent. */
  rowName?: string
  bulk?: BulkDefinition[]
  /** SQL of the JSON in which its rows keep the fields that a company added. */
  custom?: { record: Extensible; sql: string }
}

const registry = new Map<string, ListDefinition>()

/** Declares a list; its name makes it exportable. */
export function defineList(definition: ListDefinition): ListDefinition {
  registry.set(definition.name, definition)
  return definition
}

export const findList = (name: string) => registry.get(name)

/** Every list there is, in the order of `start/lists.ts`. */
export const definedLists = () => [...registry.values()]
