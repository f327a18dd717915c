import type { Condition, FilterOperator, ListState } from '~/ui/list/types'

/** Rows on a page unless somebody wants more. */
const PAGE_SIZE = 50

/**
 * The state of a list as query parameters. What is empty is left out, so that a fresh list has a
 * bare address.
 */
export function listQuery(state: ListState): Record<string, string> {
  const filters = Object.entries(state.filters).map(([key, condition]) => [
    `filter[${key}]`,
    conditionText(condition),
  ])
  const parts = [
    ['search', state.search.trim()],
    ['sort', state.sort],
    ...filters,
    ['after', state.after ?? ''],
    ['before', state.before ?? ''],
    ['columns', state.columns?.join(',') ?? ''],
    ['per', state.per === PAGE_SIZE ? '' : String(state.per)],
    ['view', state.view ?? ''],
  ]
  return Object.fromEntries(parts.filter(([, value]) => value !== ''))
}

const NAMED = /^[a-z]+:/

/** `before:2026-12-01`; of a choice only its values. A comma within a value gets a backslash. */
export function conditionText({ operator, values }: Condition) {
  const joined = values.map((value) => value.replace(/[\\,]/g, '\\$&')).join(',')
  return operator === 'in' && !NAMED.test(joined) ? joined : `${operator}:${joined}`
}

/** The same rows from the first on, as the address of a view, a file or the API says them. */
export function rowsQuery(state: ListState) {
  return listQuery({ ...fromTheStart(state), view: null })
}

/** Where the rows of this state can be had as a file; the page one is on does not matter. */
export function exportUrl(path: string, format: 'csv' | 'xlsx' | 'json', state: ListState) {
  const query = new URLSearchParams({ format, ...rowsQuery(state) })
  return `${path}?${query}`
}

export function withSearch(state: ListState, search: string): ListState {
  return fromTheStart({ ...state, search })
}

export type SortKey = { key: string; isDescending: boolean }

/** What the list is sorted by, in the order it counts. */
export function sortKeys({ sort }: Pick<ListState, 'sort'>): SortKey[] {
  return sort
    .split(',')
    .filter(Boolean)
    .map((part) => ({ key: part.replace(/^-/, ''), isDescending: part.startsWith('-') }))
}

export function withSortKeys(state: ListState, keys: SortKey[]): ListState {
  const sort = keys.map(({ key, isDescending }) => (isDescending ? `-${key}` : key)).join(',')
  return fromTheStart({ ...state, sort })
}

/** Sorts by one column: upwards first, then downwards. */
export function withSort(state: ListState, key: string): ListState {
  return withSortKeys(state, [{ key, isDescending: state.sort === key }])
}

/** Sorts by a column after those that count already, or turns it around among them. */
export function withFurtherSort(state: ListState, key: string): ListState {
  const keys = sortKeys(state)
  return keys.some((one) => one.key === key)
    ? withSortKeys(
        state,
        keys.map((one) => (one.key === key ? { key, isDescending: !one.isDescending } : one))
      )
    : withSortKeys(state, [...keys, { key, isDescending: false }])
}

/** Asks a column something, or with null nothing any more. */
export function withFilter(state: ListState, key: string, condition: Condition | null): ListState {
  const { [key]: _before, ...others } = state.filters
  return fromTheStart({ ...state, filters: condition ? { ...others, [key]: condition } : others })
}

export function withoutFilters(state: ListState): ListState {
  return fromTheStart({ ...state, search: '', filters: {} })
}

/** @param columns their keys in order, or null for what the list shows by itself */
export function withColumns(state: ListState, columns: string[] | null): ListState {
  return { ...state, columns }
}

export function withPageSize(state: ListState, per: number): ListState {
  return fromTheStart({ ...state, per })
}

export function withPage(
  state: ListState,
  page: { after: string } | { before: string }
): ListState {
  return { ...fromTheStart(state), ...page }
}

/** Whether anything narrows the list, so that an empty one can say why it is empty. */
export function isNarrowed({ search, filters }: ListState) {
  return search !== '' || Object.keys(filters).length > 0
}

/** `none` for a column that the list is not sorted by. */
export function sortDirection(state: ListState, key: string) {
  const found = sortKeys(state).find((one) => one.key === key)
  if (!found) {
    return 'none'
  }
  return found.isDescending ? 'descending' : 'ascending'
}

/** Whether a condition of this operator has everything it needs. */
export function isWhole(operator: FilterOperator, values: string[]) {
  if (operator === 'empty' || operator === 'filled') return true
  return values.length >= (operator === 'between' ? 2 : 1) && values.every((value) => value !== '')
}

function fromTheStart(state: ListState): ListState {
  return { ...state, after: null, before: null }
}
