import { filtersOf } from '#platform/lists/filters/list_filters'
import { readCondition } from '#platform/lists/filters/read_condition'
import { cursorOf, sortKeysOf } from '#platform/lists/sorting'
import { isUuid } from '#platform/text/addresses'
import type { ListDefinition } from '#platform/lists/define_list'
import type { Condition, ListState } from '~/ui/list/types'

/** Rows that a page may have. */
const PAGE_SIZES = [50, 100, 200]

/**
 * The state of a list as its address says it. What the definition does not know is
 * left out and named in `ignored`, so that old links go on working.
 */
export function readListState(definition: ListDefinition, query: Record<string, any>): ListState {
  const ignored: string[] = []
  const known = <Value>(value: Value | null, isGiven: boolean, part: string) => {
    if (isGiven && value === null) ignored.push(part.slice(0, 100))
    return value
  }
  const [sort, columns, per] = [text(query.sort), text(query.columns), text(query.per)]
  const view = text(query.view)
  const state: ListState = {
    search: text(query.search).replaceAll('\u0000', '').slice(0, 200),
    sort: known(soundSort(definition, sort), sort !== '', `sort=${sort}`) ?? definition.defaultSort,
    filters: readFilters(definition, query.filter, ignored),
    after: text(query.after) || null,
    before: text(query.before) || null,
    columns: known(knownColumns(definition, columns), columns !== '', `columns=${columns}`),
    per: known(knownSize(per), per !== '', `per=${per}`) ?? PAGE_SIZES[0],
    view: known(isUuid(view) ? view : null, view !== '', `view=${view}`),
    ignored,
  }
  if ((state.after || state.before) && !cursorOf(definition, state)) {
    ignored.push(state.after ? 'after' : 'before')
    return { ...state, after: null, before: null }
  }
  return state
}

/** What was understood of an address, as it was said. */
export function addressOf(state: ListState, query: Record<string, any>): Record<string, any> {
  const filter = Object.keys(state.filters).map((key) => [key, text(query.filter[key])])
  return {
    ...(state.search && { search: state.search }),
    sort: state.sort,
    ...(filter.length > 0 && { filter: Object.fromEntries(filter) }),
    ...(state.columns && { columns: state.columns.join(',') }),
    ...(query.per && { per: String(state.per) }),
  }
}

/** Commas that an address says as they are, `%2C` unfolded by whoever passed it on, come as an array. */
function text(value: unknown): string {
  if (Array.isArray(value)) return value.map(text).join(',')
  return typeof value === 'string' ? value : ''
}

const soundSort = (definition: ListDefinition, sort: string) =>
  sortKeysOf(definition, sort).length > 0 ? sort : null

function readFilters(definition: ListDefinition, given: unknown, ignored: string[]) {
  const texts = Object.entries(given && typeof given === 'object' ? given : {})
  const filters = filtersOf(definition)
  const read: Record<string, Condition> = {}
  for (const [key, value] of texts) {
    const said = text(value).replaceAll('\u0000', '')
    const filter = filters.find((one) => one.key === key)
    const condition = filter && said ? readCondition(filter, said) : null
    if (condition) read[key] = condition
    else if (said) ignored.push(`filter[${key}]=${said}`.slice(0, 100))
  }
  return read
}

function knownColumns({ columns }: ListDefinition, given: string) {
  const keys = given.split(',').filter((key) => columns.some((column) => column.key === key))
  return keys.length > 0 ? [...new Set(keys)] : null
}

const knownSize = (given: string) => PAGE_SIZES.find((size) => String(size) === given) ?? null
