import { NotFound } from '#platform/errors'
import type { ListContext, ListDefinition } from '#platform/lists/define_list'
import { countMatching, matchingRows } from '#platform/lists/list_query'
import { openList } from '#platform/lists/open_list'
import { readListState } from '#platform/lists/list_state'
import { ROWS_AT_ONCE } from '#platform/lists/exports/rows_at_once'
import { shownColumns } from '#platform/lists/columns'
import db from '#platform/db'
import type { ListColumn, ListState } from '~/ui/list/types'

export const EXPORT_FORMATS = ['csv', 'xlsx', 'json'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** Which list somebody wants as a file, in the state that its address says. */
export type ExportRequest = {
  list: string
  /** What the list is about, such as the slug of a course. */
  about: string | null
  format: ExportFormat
  query: Record<string, any>
}

export type Export = {
  definition: ListDefinition
  format: ExportFormat
  state: ListState
  columns: ListColumn[]
  ctx: ListContext
}

/**
 * The export as this person may have it: rights, search, filters, order and columns of the screen.
 *
 * @throws NotFound when there is no such list, or not for them
 */
export async function readExport(
  { list, about, format, query }: ExportRequest,
  { me, i18n }: Pick<ListContext, 'me' | 'i18n'>
): Promise<Export> {
  const { definition, ctx } = await openList({ list, about }, { me, i18n })
  if (!EXPORT_FORMATS.includes(format) || !me.grants.anywhere('exports.create')) {
    throw new NotFound()
  }
  const state = { ...readListState(definition, query), after: null, before: null }
  return { definition, format, state, ctx, columns: shownColumns(definition, state, ctx) }
}

/** How many rows the file will have, or null when they are too many for a request. */
export async function countAtOnce({ definition, state, ctx }: Export): Promise<number | null> {
  const { total } = await countMatching(definition, state, ctx)
  return total <= ROWS_AT_ONCE ? total : null
}

/** How many rows the file will have, exactly. */
export async function countRows({ definition, state, ctx }: Export): Promise<number> {
  const matching = matchingRows(definition, state, ctx).select(db.raw('1'))
  const [{ total }] = await db.from(matching.as('counted')).count('* as total')
  return Number(total)
}
