import type { ListState } from '~/ui/list/types'

/**
 * The state of a list as query parameters. What is empty is left out, so that a fresh list has a
 * bare address.
 */
export function listQuery(state: ListState): Record<string, string> {
  const filters = Object.entries(state.filters).map(([key, values]) => [
    `filter[${key}]`,
    values.join(','),
  ])
  const parts = [
    ['search', state.search.trim()],
    ['sort', state.sort],
    ...filters,
    ['after', state.after ?? ''],
    ['before', state.before ?? ''],
    ['columns', state.columns?.join(',') ?? ''],
  ]
  return Object.fromEntries(parts.filter(([, value]) => value !== ''))
}

/** Where the rows of this state can be had as a file; the page one is on does not matter. */
export function exportUrl(path: string, format: 'csv' | 'xlsx' | 'json', state: ListState) {
  const query = new URLSearchParams({ format, ...listQuery(fromTheStart(state)) })
  return `${path}?${query}`
}

export function withSearch(state: ListState, search: string): ListState {
  return fromTheStart({ ...state, search })
}

/** Sorts by a column: upwards first, then downwards. */
export function withSort(state: ListState, key: string): ListState {
  return fromTheStart({ ...state, sort: state.sort === key ? `-${key}` : key })
}

/** Adds a value to a filter, or takes it away. */
export function withToggledFilter(state: ListState, key: string, value: string): ListState {
  const values = state.filters[key] ?? []
  const isOn = values.includes(value)
  return withFilter(state, key, isOn ? values.filter((one) => one !== value) : [...values, value])
}

export function withFilter(state: ListState, key: string, values: string[]): ListState {
  return fromTheStart({ ...state, filters: { ...state.filters, [key]: values } })
}

export function withoutFilters(state: ListState): ListState {
  return fromTheStart({ ...state, search: '', filters: {} })
}

/** @param columns their keys in order, or null for what the list shows by itself */
export function withColumns(state: ListState, columns: string[] | null): ListState {
  return { ...state, columns }
}

export function withPage(
  state: ListState,
  page: { after: string } | { before: string }
): ListState {
  return { ...fromTheStart(state), ...page }
}

/** Whether anything narrows the list, so that an empty one can say why it is empty. */
export function isNarrowed({ search, filters }: ListState) {
  return search !== '' || Object.values(filters).some((values) => values.length > 0)
}

/** `none` for a column that the list is not sorted by. */
export function sortDirection({ sort }: ListState, key: string) {
  if (sort === key) {
    return 'ascending'
  }
  return sort === `-${key}` ? 'descending' : 'none'
}

function fromTheStart(state: ListState): ListState {
  return { ...state, after: null, before: null }
}
