import db from '#platform/db'
import { encodeCursor } from '#platform/lists/cursor'
import { filtersOf } from '#platform/lists/filters/list_filters'
import { whereCondition } from '#platform/lists/filters/where_condition'
import { beyond, inOrder } from '#platform/lists/keyset'
import { cursorOf, sortKeysOf } from '#platform/lists/sorting'
import type { ListContext, ListDefinition, Query } from '#platform/lists/define_list'
import type { ListState } from '~/ui/list/types'

/** All rows that search and filters leave, in no order. */
export function matchingRows(
  definition: ListDefinition,
  state: ListState,
  ctx: ListContext
): Query {
  const query = definition.from(ctx)
  if (state.search && definition.search) definition.search(query, state.search)
  for (const filter of filtersOf(definition)) {
    const condition = state.filters[filter.key]
    if (condition) void whereCondition(query, filter, condition, ctx)
  }
  return query
}

const MOST_IDS = 50_000

/** Ids of all rows that the address of the request leaves, such as those of "all that match". */
export async function matchingIds(
  definition: ListDefinition,
  state: ListState,
  ctx: ListContext
): Promise<string[]> {
  const rows = await matchingRows(definition, state, ctx)
    .select(db.raw(`${definition.id} AS id`))
    .limit(MOST_IDS)
  return rows.map(({ id }: { id: string }) => id)
}

/**
 * One page by key: it costs the same at row 100,000 as at row one, and rows that
 * come or go meanwhile are neither shown twice nor skipped. Empty values come last.
 */
export async function readPage(
  definition: ListDefinition,
  state: ListState,
  ctx: ListContext,
  size: number = state.per
) {
  const isBackwards = Boolean(state.before)
  const keys = sortKeysOf(definition, state.sort)
  const reading = { keys, rowKey: definition.key, isBackwards }
  const query = selecting(definition, matchingRows(definition, state, ctx))
    .select(db.raw(`ARRAY[${keys.map(({ sql }) => `(${sql})::text`).join(', ')}] AS "_sort"`))
    .limit(size + 1)
  const cursor = cursorOf(definition, state)
  if (cursor) beyond(query, reading, cursor)
  inOrder(query, reading)
  const found = await query
  const rows = found.slice(0, size)
  if (isBackwards) rows.reverse()
  return { rows, hasMore: found.length > size, isBackwards }
}

/** The cursor of a row that was read: the place before or after it. */
export const placeOf = (row: any) => encodeCursor({ values: row._sort, key: row._key })

function selecting(definition: ListDefinition, query: Query) {
  void query.select(db.raw(`${definition.key} AS "_key"`), db.raw(`${definition.id} AS "id"`))
  for (const { key, sql } of definition.columns) void query.select(db.raw(`${sql} AS "${key}"`))
  for (const [key, sql] of Object.entries(definition.extra ?? {})) {
    void query.select(db.raw(`${sql} AS "${key}"`))
  }
  return query
}

const COUNTED_TO = 10_000

/** How many there are, exact up to ten thousand: beyond, nobody counts along. */
export async function countMatching(
  definition: ListDefinition,
  state: ListState,
  ctx: ListContext
) {
  const inner = matchingRows(definition, state, ctx)
    .select(db.raw('1'))
    .limit(COUNTED_TO + 1)
  const [{ total }] = await db.from(inner.as('counted')).count('* as total')
  return { total: Math.min(Number(total), COUNTED_TO), totalIsExact: Number(total) <= COUNTED_TO }
}
