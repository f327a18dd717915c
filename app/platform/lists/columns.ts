import type { ListContext, ListDefinition } from '#platform/lists/define_list'
import type { ListColumn, ListState } from '~/ui/list/types'

/** All columns of a list with their words. */
export function columnsOf(
  definition: ListDefinition,
  { i18n, me }: Pick<ListContext, 'i18n' | 'me'>
): ListColumn[] {
  return definition.columns.map(({ key, kind, label, sortable = true, primary, hidden, edit }) => ({
    key,
    kind,
    label: label ?? i18n.t(`${definition.labels}.columns.${key}`),
    sortable,
    ...(primary && { primary }),
    ...(hidden && { hidden }),
    ...(edit && me.grants.anywhere(edit.permission) && { editable: edit.kind }),
  }))
}

/** The columns that are shown, in their order. The primary one is always there. */
export function shownColumns(
  definition: ListDefinition,
  { columns }: ListState,
  ctx: Pick<ListContext, 'i18n' | 'me'>
): ListColumn[] {
  const all = columnsOf(definition, ctx)
  if (!columns) return all.filter(({ hidden }) => !hidden)
  const shown = columns.map((key) => all.find((column) => column.key === key)!)
  return shown.some(({ primary }) => primary)
    ? shown
    : [...all.filter(({ primary }) => primary), ...shown]
}
