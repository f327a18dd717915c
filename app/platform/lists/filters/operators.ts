import type { ColumnKind, FilterKind, FilterOperator } from '~/ui/list/types'

const AMOUNTS: FilterOperator[] = ['eq', 'gte', 'lte', 'between']

/** What each kind can be asked; the first is meant when an address names none. */
export const OPERATORS: Record<FilterKind, FilterOperator[]> = {
  text: ['contains', 'is', 'starts'],
  number: AMOUNTS,
  percent: AMOUNTS,
  duration: AMOUNTS,
  date: ['on', 'before', 'after', 'between', 'last', 'next'],
  choice: ['in', 'not'],
  boolean: ['in'],
}

/** Of what may have no value. */
export const ABOUT_NOTHING: FilterOperator[] = ['empty', 'filled']

/** How a column without words of its own is asked about; a status needs its choices. */
export const FILTER_KINDS: Record<ColumnKind, FilterKind | null> = {
  text: 'text',
  person: 'text',
  course: 'text',
  number: 'number',
  percent: 'percent',
  progress: 'percent',
  duration: 'duration',
  date: 'date',
  datetime: 'date',
  boolean: 'boolean',
  status: null,
  tags: null,
}
