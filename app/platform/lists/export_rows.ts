import { TooManyRows } from '#platform/lists/errors'
import { encodeCursor } from '#platform/lists/cursor'
import { readPage } from '#platform/lists/list_query'
import { readListState } from '#platform/lists/list_state'
import { columnsOf, toRow } from '#platform/lists/show_list'
import type { ListContext, ListDefinition } from '#platform/lists/define_list'
import type { ListColumn } from '~/ui/list/types'

export type ExportTable = { columns: ListColumn[]; rows: Record<string, unknown>[] }

const BATCH = 1000
const LIMIT = 50_000

/** @throws TooManyRows beyond what one file can hold */
export async function exportRows(
  definition: ListDefinition,
  ctx: ListContext & { request: { qs(): Record<string, any> } }
): Promise<ExportTable> {
  const state = { ...readListState(definition, ctx.request.qs()), after: null, before: null }
  const rows: Record<string, unknown>[] = []
  for (let after: string | null = null; ;) {
    const page = await readPage(definition, { ...state, after }, ctx, BATCH)
    await definition.prepare?.(page.rows, ctx)
    rows.push(...page.rows.map((row: any) => toRow(definition, row, ctx)))
    if (rows.length > LIMIT) throw new TooManyRows(LIMIT)
    if (!page.hasMore) break
    const last = page.rows.at(-1)
    after = encodeCursor({ value: last._sort, key: last._key })
  }
  const all = columnsOf(definition, ctx)
  const shown = state.columns ?? all.filter(({ hidden }) => !hidden).map(({ key }) => key)
  return { columns: shown.map((key) => all.find((column) => column.key === key)!), rows }
}
