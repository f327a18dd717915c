import db from '#platform/db'
import { decodeCursor, type Cursor } from '#platform/lists/cursor'
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
  for (const filter of definition.filters ?? []) {
    const values = state.filters[filter.key]
    if (values) filter.where(query, values, ctx)
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
  size: number
) {
  const isBackwards = Boolean(state.before)
  const isDescending = state.sort.startsWith('-') !== isBackwards
  const sql = definition.columns.find(({ key }) => key === state.sort.replace(/^-/, ''))!.sql
  const query = selecting(definition, matchingRows(definition, state, ctx))
    .select(db.raw(`(${sql})::text AS "_sort"`))
    .limit(size + 1)
  const cursor = decodeCursor(state.after ?? state.before)
  if (cursor) beyond(query, { sql, key: definition.key, isDescending, isBackwards }, cursor)

  const nulls = isBackwards ? 'FIRST' : 'LAST'
  const direction = isDescending ? 'DESC' : 'ASC'
  void query.orderByRaw(`${sql} ${direction} NULLS ${nulls}, ${definition.key} ${direction}`)
  const found = await query
  const rows = found.slice(0, size)
  if (isBackwards) rows.reverse()
  return { rows, hasMore: found.length > size, isBackwards }
}

function selecting(definition: ListDefinition, query: Query) {
  void query.select(db.raw(`${definition.key} AS "_key"`), db.raw(`${definition.id} AS "id"`))
  for (const { key, sql } of definition.columns) void query.select(db.raw(`${sql} AS "${key}"`))
  for (const [key, sql] of Object.entries(definition.extra ?? {})) {
    void query.select(db.raw(`${sql} AS "${key}"`))
  }
  return query
}

type Order = { sql: string; key: string; isDescending: boolean; isBackwards: boolean }

/** Rows after the cursor in reading direction; empty values stand at the end of the list. */
function beyond(query: Query, { sql, key, isDescending, isBackwards }: Order, cursor: Cursor) {
  const than = isDescending ? '<' : '>'
  if (cursor.value === null) {
    const rest = `(${sql} IS NULL AND ${key} ${than} ?)`
    void query.whereRaw(isBackwards ? `(${rest} OR ${sql} IS NOT NULL)` : rest, [cursor.key])
    return
  }
  const next = `(${sql} ${than} ? OR (${sql} = ? AND ${key} ${than} ?))`
  void query.whereRaw(isBackwards ? next : `(${next} OR ${sql} IS NULL)`, [
    cursor.value,
    cursor.value,
    cursor.key,
  ])
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
