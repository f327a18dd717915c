import { placeOf, readPage } from '#platform/lists/list_query'
import { toRow } from '#platform/lists/show_list'
import type { Export } from '#platform/lists/exports/export_request'
import type { ListRow } from '~/ui/list/types'

const ROWS_PER_PAGE = 1000

/**
 * The rows of an export, page by page and by key: whoever reads them asks for the next
 * page when done with the last, so that no more than one is held.
 */
export async function* exportPages({ definition, state, ctx }: Export): AsyncGenerator<ListRow[]> {
  for (let after: string | null = null; ;) {
    const page = await readPage(definition, { ...state, after }, ctx, ROWS_PER_PAGE)
    await definition.prepare?.(page.rows, ctx)
    yield page.rows.map((row: any) => toRow(definition, row, ctx))
    if (!page.hasMore) return
    after = placeOf(page.rows.at(-1))
  }
}
