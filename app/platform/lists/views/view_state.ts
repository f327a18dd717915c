import { addressOf, readListState } from '#platform/lists/list_state'
import type { ListDefinition } from '#platform/lists/define_list'
import type { KnownView, ViewState } from '#platform/lists/views/views_of_list'
import type { ListState } from '~/ui/list/types'

const PARTS = ['search', 'sort', 'filter', 'columns', 'per', 'after', 'before']

/**
 * The state that an address asks for. One that says nothing about the list means the view
 * that it names, or the person's default.
 */
export function stateAsked(
  definition: ListDefinition,
  query: Record<string, any>,
  views: KnownView[]
): ListState {
  const named = views.find(({ id }) => id === query.view)
  if (query.view && !named) {
    const { view, ...rest } = query
    const state = stateAsked(definition, rest, views)
    return { ...state, ignored: [...state.ignored, `view=${String(view).slice(0, 60)}`] }
  }
  const isBare = !PARTS.some((part) => query[part] !== undefined)
  const view = named ?? (isBare ? views.find(({ isDefault }) => isDefault) : undefined)
  return readListState(definition, {
    ...(isBare ? view?.state : query),
    view: view?.id,
  })
}

/** What a view keeps: everything but the page one is on. */
export function viewState(definition: ListDefinition, query: Record<string, any>): ViewState {
  const state = readListState(definition, { ...query, after: undefined, before: undefined })
  return addressOf(state, query)
}
