import type { ListDefinition } from '#platform/lists/define_list'
import type { ListState } from '~/ui/list/types'

/**
 * The state of a list as its address says it. What the definition does not know is
 * ignored, so that old links go on working.
 */
export function readListState(definition: ListDefinition, query: Record<string, any>): ListState {
  return {
    search: text(query.search).replaceAll('\u0000', '').slice(0, 200),
    sort: knownSort(definition, text(query.sort)),
    filters: knownFilters(definition, query.filter),
    after: text(query.after) || null,
    before: text(query.before) || null,
    columns: knownColumns(definition, text(query.columns)),
  }
}

/** Commas that an address says as they are, `%2C` unfolded by whoever passed it on, come as an array. */
function text(value: unknown): string {
  if (Array.isArray(value)) return value.map(text).join(',')
  return typeof value === 'string' ? value : ''
}

function knownSort({ columns, defaultSort }: ListDefinition, sort: string) {
  const column = columns.find(({ key }) => key === sort.replace(/^-/, ''))
  return column && column.sortable !== false ? sort : defaultSort
}

function knownFilters({ filters = [] }: ListDefinition, given: unknown) {
  const values = given && typeof given === 'object' ? (given as Record<string, unknown>) : {}
  return Object.fromEntries(
    filters
      .map(({ key }) => [key, text(values[key]).split(',').filter(Boolean).slice(0, 50)] as const)
      .filter(([, chosen]) => chosen.length > 0)
  )
}

function knownColumns({ columns }: ListDefinition, given: string) {
  const keys = given.split(',').filter((key) => columns.some((column) => column.key === key))
  return keys.length > 0 ? keys : null
}
