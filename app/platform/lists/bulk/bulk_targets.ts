import db from '#platform/db'
import { matchingRows } from '#platform/lists/list_query'
import { readListState } from '#platform/lists/list_state'
import { isUuid } from '#platform/text/addresses'
import type { OpenList } from '#platform/lists/open_list'

/** Rows that somebody ticked, or all that the state of an address leaves. */
export type BulkChoice = { ids: string[] } | { query: Record<string, any> }

export type BulkTarget = { key: number; id: string; name: string }

export const MOST_ROWS = 50_000

/** The chosen rows as far as the person sees them in the list, in a steady order. */
export async function bulkTargets(
  { definition, ctx }: OpenList,
  choice: BulkChoice,
  limit = MOST_ROWS
): Promise<BulkTarget[]> {
  const state = readListState(definition, 'query' in choice ? choice.query : {})
  const query = matchingRows(definition, state, ctx)
  if ('ids' in choice) {
    void query.whereRaw(`${definition.id} = ANY(?::uuid[])`, [`{${choice.ids.filter(isUuid)}}`])
  }
  return query
    .select(db.raw(`${definition.key} AS key, ${definition.id} AS id`))
    .select(db.raw(`left((${nameOf(definition)})::text, 200) AS name`))
    .orderByRaw(definition.key)
    .limit(limit)
}

function nameOf({ rowName, columns }: OpenList['definition']) {
  const primary = columns.find((column) => column.primary) ?? columns[0]
  return rowName ?? primary.filterSql ?? primary.sql
}
