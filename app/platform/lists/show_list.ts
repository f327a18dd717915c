import { encodeCursor } from '#platform/lists/cursor'
import { countMatching, readPage } from '#platform/lists/list_query'
import { ROWS_AT_ONCE } from '#platform/lists/exports/rows_at_once'
import { readListState } from '#platform/lists/list_state'
import type { ListContext, ListDefinition } from '#platform/lists/define_list'
import type { ListColumn, ListData, ListRow } from '~/ui/list/types'

/** A page of a list with everything its table needs, from the address of the request. Two queries, or one when a page shows all. */
export async function showList(
  definition: ListDefinition,
  ctx: ListContext & { request: { qs(): Record<string, any> } }
): Promise<ListData<ListRow>> {
  const state = readListState(definition, ctx.request.qs())
  const page = await readPage(definition, state, ctx, definition.pageSize ?? 50)
  const { rows, hasMore, isBackwards } = page
  await definition.prepare?.(rows, ctx)
  const cursorOf = (row: any) => encodeCursor({ value: row._sort, key: row._key })
  const hasNext = isBackwards || hasMore
  const isAll = !hasMore && !state.after && !state.before
  const count = isAll
    ? { total: rows.length, totalIsExact: true }
    : await countMatching(definition, state, ctx)
  const hasPrevious = isBackwards ? hasMore : Boolean(state.after)
  return {
    name: definition.name,
    path: definition.path(ctx),
    rows: rows.map((row: any) => toRow(definition, row, ctx)),
    columns: columnsOf(definition, ctx),
    filters: await filtersOf(definition, ctx),
    searchable: Boolean(definition.search),
    state,
    ...count,
    next: hasNext && rows.length ? cursorOf(rows.at(-1)) : null,
    previous: hasPrevious && rows.length ? cursorOf(rows[0]) : null,
    exportPath: ctx.me.grants.anywhere('exports.create') ? exportPath(definition, ctx) : null,
    exportsAtOnce: count.total <= ROWS_AT_ONCE,
    bulk: bulkOf(definition, ctx),
  }
}

function exportPath({ name, about }: ListDefinition, ctx: ListContext) {
  return about ? `/exports/${name}/${ctx.params[about]}` : `/exports/${name}`
}

export function toRow(definition: ListDefinition, raw: any, ctx: ListContext): ListRow {
  const { _key, _sort, ...values } = raw
  return { ...values, ...definition.toRow?.(raw, ctx), id: raw.id }
}

export function columnsOf(
  definition: ListDefinition,
  { i18n }: Pick<ListContext, 'i18n'>
): ListColumn[] {
  return definition.columns.map(({ key, kind, sortable = true, primary, hidden }) => ({
    key,
    kind,
    label: i18n.t(`${definition.labels}.columns.${key}`),
    sortable,
    ...(primary && { primary }),
    ...(hidden && { hidden }),
  }))
}

async function filtersOf(definition: ListDefinition, ctx: ListContext) {
  const filters = []
  for (const { key, kind, options } of definition.filters ?? []) {
    const label = ctx.i18n.t(`${definition.labels}.filters.${key}.label`)
    const choices =
      typeof options === 'function'
        ? await options(ctx)
        : options.map((value) => ({
            value,
            label: ctx.i18n.t(`${definition.labels}.filters.${key}.${value}`),
          }))
    filters.push({ key, kind, label, options: choices })
  }
  return filters
}

const bulkOf = ({ bulk = [], labels }: ListDefinition, { me, i18n }: ListContext) =>
  bulk
    .filter(({ permission }) => !permission || me.grants.anywhere(permission))
    .map(({ key, danger }) => ({ key, danger, label: i18n.t(`${labels}.bulk.${key}`) }))
