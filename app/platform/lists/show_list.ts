import { withCustomFields } from '#platform/custom_fields/custom_columns'
import { columnsOf } from '#platform/lists/columns'
import { filtersInWords } from '#platform/lists/filters/list_filters'
import { countMatching, placeOf, readPage } from '#platform/lists/list_query'
import { ROWS_AT_ONCE } from '#platform/lists/exports/rows_at_once'
import { stateAsked } from '#platform/lists/views/view_state'
import { viewsOfList } from '#platform/lists/views/views_of_list'
import type { ListContext, ListDefinition } from '#platform/lists/define_list'
import type { ListData, ListRow } from '~/ui/list/types'

/** A page of a list with everything its table needs, from the address of the request. Three queries, or two when a page shows all. */
export async function showList(
  declared: ListDefinition,
  ctx: ListContext & { request: { qs(): Record<string, any> } }
): Promise<ListData<ListRow>> {
  const definition = await withCustomFields(declared)
  const views = await viewsOfList(definition, ctx)
  const state = stateAsked(definition, ctx.request.qs(), views)
  const page = await readPage(definition, state, ctx)
  const { rows, hasMore, isBackwards } = page
  await definition.prepare?.(rows, ctx)
  const hasNext = isBackwards || hasMore
  const isAll = !hasMore && !state.after && !state.before
  const count = isAll
    ? { total: rows.length, totalIsExact: true }
    : await countMatching(definition, state, ctx)
  const hasPrevious = isBackwards ? hasMore : Boolean(state.after)
  return {
    name: definition.name,
    path: definition.path(ctx),
    about: definition.about ? ctx.params[definition.about] : null,
    rows: rows.map((row: any) => toRow(definition, row, ctx)),
    columns: columnsOf(definition, ctx),
    filters: await filtersInWords(definition, ctx, state),
    searchable: Boolean(definition.search),
    state,
    defaultSort: definition.defaultSort,
    ...count,
    next: hasNext && rows.length ? placeOf(rows.at(-1)) : null,
    previous: hasPrevious && rows.length ? placeOf(rows[0]) : null,
    exportPath: ctx.me.grants.anywhere('exports.create') ? exportPath(definition, ctx) : null,
    exportsAtOnce: count.total <= ROWS_AT_ONCE,
    bulk: bulkOf(definition, ctx),
    views: views.map(({ state: _kept, ...view }) => view),
    canShareViews: ctx.me.grants.anywhere('lists.share_views'),
  }
}

function exportPath({ name, about }: ListDefinition, ctx: ListContext) {
  return about ? `/exports/${name}/${ctx.params[about]}` : `/exports/${name}`
}

export function toRow(definition: ListDefinition, raw: any, ctx: ListContext): ListRow {
  const { _key, _sort, ...values } = raw
  return { ...values, ...definition.toRow?.(raw, ctx), id: raw.id }
}

const bulkOf = ({ bulk = [], labels }: ListDefinition, { me, i18n }: ListContext) =>
  bulk
    .filter(({ permission }) => !permission || me.grants.anywhere(permission))
    .map(({ key, danger, run, input }) => ({
      key,
      danger,
      label: i18n.t(`${labels}.bulk.${key}`),
      isReady: Boolean(run && !input),
    }))
