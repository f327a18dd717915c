import vine from '@vinejs/vine'
import { withCustomFields } from '#platform/custom_fields/custom_columns'
import { countMatching, placeOf, readPage } from '#platform/lists/list_query'
import { UnknownListPart } from '#platform/api/errors'
import { readListState } from '#platform/lists/list_state'
import { toRow } from '#platform/lists/show_list'
import type { HttpContext } from '@adonisjs/core/http'
import type { Endpoint } from '#platform/api/define_endpoint'
import type { ListDefinition } from '#platform/lists/define_list'

const MOST_ROWS = 200

/** Of every list: the same search, filters and order that its page has in its address. */
export const listQuery = vine.create({
  search: vine.string().maxLength(200).optional(),
  sort: vine.string().maxLength(200).optional(),
  after: vine.string().maxLength(1000).optional(),
  before: vine.string().maxLength(1000).optional(),
  limit: vine.number().withoutDecimals().min(1).max(MOST_ROWS).optional(),
  fields: vine.string().maxLength(1000).optional(),
})

export const listAnswer = vine.create({
  data: vine.array(vine.object({ id: vine.string() }).allowUnknownProperties()),
  page: vine.object({
    next: vine.string().nullable(),
    previous: vine.string().nullable(),
    total: vine.number(),
    totalIsExact: vine.boolean(),
  }),
})

export type ListWords = Pick<Endpoint, 'summary' | 'description' | 'params'> & {
  /** Looks for what the list is about. @throws NotFound */
  find?(ctx: HttpContext): Promise<unknown>
}

/** A list for programs: the rows that its page shows, a page by key at a time. */
export function listEndpoint(
  path: string,
  list: ListDefinition,
  { find, ...words }: ListWords
): Endpoint {
  return {
    method: 'GET',
    path,
    ...words,
    permission: list.permission,
    query: listQuery,
    answer: listAnswer,
    async handle(ctx, { query }) {
      await find?.(ctx)
      return readList(list, ctx, query.limit ?? 50)
    },
  }
}

/**
 * @param size rows of a page, 1–200
 * @throws UnknownListPart: a page may leave out what it does not know, a program must hear of it
 */
export async function readList(declared: ListDefinition, ctx: HttpContext, size: number) {
  const list = await withCustomFields(declared)
  const state = readListState(list, ctx.request.qs())
  if (state.ignored.length > 0) throw new UnknownListPart(state.ignored)
  const { rows, hasMore, isBackwards } = await readPage(list, state, ctx, size)
  await list.prepare?.(rows, ctx)
  const hasNext = isBackwards || hasMore
  const hasPrevious = isBackwards ? hasMore : Boolean(state.after)
  return {
    data: rows.map((row: any) => toRow(list, row, ctx)),
    page: {
      next: hasNext && rows.length ? placeOf(rows.at(-1)) : null,
      previous: hasPrevious && rows.length ? placeOf(rows[0]) : null,
      ...(await countMatching(list, state, ctx)),
    },
  }
}
