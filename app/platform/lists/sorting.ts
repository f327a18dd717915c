import { DateTime } from 'luxon'
import { decodeCursor, type Cursor } from '#platform/lists/cursor'
import type { ColumnDefinition, ListDefinition } from '#platform/lists/define_list'
import type { ColumnKind, ListState } from '~/ui/list/types'

/** Nobody reads a list by more. */
const MOST_SORT_KEYS = 5

export type SortKey = ColumnDefinition & { isDescending: boolean }

/** What the list is sorted by, in the order it counts; empty for what makes no sense. */
export function sortKeysOf({ columns }: ListDefinition, sort: string): SortKey[] {
  const keys = sort.split(',').map((part) => {
    const column = columns.find(({ key }) => key === part.replace(/^-/, ''))
    if (!column || column.sortable === false) return null
    return { ...column, isDescending: part.startsWith('-') }
  })
  const names = new Set(keys.map((key) => key?.key))
  const isSound = names.size === keys.length && keys.length <= MOST_SORT_KEYS
  return isSound && keys.every((key) => key !== null) ? keys : []
}

/** The place in the list that the address names; null when it fits this sorting badly. */
export function cursorOf(definition: ListDefinition, state: ListState): Cursor | null {
  const cursor = decodeCursor(state.after ?? state.before)
  const keys = sortKeysOf(definition, state.sort)
  if (cursor?.values.length !== keys.length) return null
  const fits = cursor.values.every((value, at) => value === null || isOf(keys[at].kind, value))
  return fits ? cursor : null
}

function isOf(kind: ColumnKind, value: string) {
  if (kind === 'date' || kind === 'datetime') return DateTime.fromSQL(value).isValid
  if (kind === 'boolean') return ['true', 'false'].includes(value)
  if (['number', 'percent', 'progress', 'duration'].includes(kind)) {
    return /^-?\d{1,18}(\.\d{1,18})?$/.test(value)
  }
  return !value.includes('\u0000')
}
