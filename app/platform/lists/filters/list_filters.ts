import { ABOUT_NOTHING, FILTER_KINDS, OPERATORS } from '#platform/lists/filters/operators'
import type {
  ColumnDefinition,
  FilterDefinition,
  ListContext,
  ListDefinition,
} from '#platform/lists/define_list'
import type { FilterKind, FilterOperator, ListFilter, ListState } from '~/ui/list/types'

/** What can be asked about a list: each column by its kind, and the choices it declares. */
export type Filter = Pick<FilterDefinition, 'key' | 'options' | 'isValue' | 'where'> & {
  kind: FilterKind
  operators: FilterOperator[]
  /** Null when `where` alone knows. */
  sql: string | null
  /** A calendar day instead of a moment. */
  isDay: boolean
}

/** All filters of a list, declared choices first. */
export function filtersOf({ columns, filters = [] }: ListDefinition): Filter[] {
  const declared = filters.map((filter) =>
    toFilter(
      filter,
      filter.kind,
      columns.find(({ key }) => key === filter.key)
    )
  )
  const derived = columns
    .filter(({ key }) => !filters.some((filter) => filter.key === key))
    .flatMap((column) => {
      const kind = isAskable(column) ? FILTER_KINDS[column.kind] : null
      return kind ? [toFilter({ key: column.key }, kind, column)] : []
    })
  return [...declared, ...derived]
}

const isAskable = ({ filterSql, sortable }: ColumnDefinition) =>
  filterSql === undefined ? sortable !== false : filterSql !== null

function toFilter(
  filter: Pick<Filter, 'key' | 'options' | 'isValue' | 'where'>,
  kind: FilterKind,
  column?: ColumnDefinition
): Filter {
  const mayBeNothing = column && !column.required
  return {
    ...filter,
    kind,
    operators: [...OPERATORS[kind], ...(mayBeNothing ? ABOUT_NOTHING : [])],
    sql: column?.filterSql ?? column?.sql ?? null,
    isDay: column?.kind === 'date',
  }
}

/**
 * The filters with their words and choices, for those who choose. Choices that must be looked up
 * are there when they are in use; the others are asked for one by one.
 */
export async function filtersInWords(
  definition: ListDefinition,
  ctx: ListContext,
  state: ListState
): Promise<ListFilter[]> {
  const shown: ListFilter[] = []
  for (const filter of filtersOf(definition)) {
    const { key, kind, operators } = filter
    const isLater = typeof filter.options === 'function' && !state.filters[key]
    const options = isLater ? null : await optionsOf(definition, filter, ctx)
    shown.push({ key, kind, operators, options, label: labelOf(definition, key, ctx) })
  }
  return shown
}

function labelOf({ labels, columns }: ListDefinition, key: string, { i18n }: ListContext) {
  const column = columns.find((one) => one.key === key)
  return (
    column?.label ?? i18n.t(column ? `${labels}.columns.${key}` : `${labels}.filters.${key}.label`)
  )
}

/** What can be chosen in a filter. */
export async function optionsOf(
  { labels }: ListDefinition,
  { key, kind, options }: Filter,
  ctx: ListContext
) {
  if (kind === 'boolean') {
    return ['true', 'false'].map((value) => ({
      value,
      label: ctx.i18n.t(value === 'true' ? 'ui.yes' : 'ui.no'),
    }))
  }
  if (typeof options === 'function') return options(ctx)
  return (options ?? []).map((value) => ({
    value,
    label: ctx.i18n.t(`${labels}.filters.${key}.${value}`),
  }))
}
