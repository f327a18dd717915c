import type { Query } from '#platform/lists/define_list'
import type { Permission } from '#platform/permissions/catalog'
import type { Grants, Places } from '#platform/permissions/grants'

/** Columns with the ids of the places that a row lies in. */
export type PlaceColumns = { organization: string; course?: string; category?: string }

/** Narrows a query to the rows for which `grants.can` says yes, by the same order of exceptions and roles. */
export function whereGranted(
  query: Query,
  columns: PlaceColumns,
  grants: Grants,
  permission: Permission
): Query {
  const { exceptions, roles } = grants.placesOf(permission)
  outside(query, columns, exceptions.denied)
  if (exceptions.granted.everywhere) return query
  return query.where((any) => {
    within(any, columns, exceptions.granted)
    void any.orWhere((byRole) => {
      within(byRole, columns, roles.granted)
      outside(byRole, columns, roles.denied)
    })
  })
}

function outside(query: Query, columns: PlaceColumns, places: Places) {
  for (const [column, ids] of idsOf(columns, places)) {
    // A row without a category lies outside of every category.
    void query.where((either) => either.whereNotIn(column, ids).orWhereNull(column))
  }
  if (places.everywhere) void query.whereRaw('false')
}

function within(query: Query, columns: PlaceColumns, places: Places) {
  if (places.everywhere) return void query.whereRaw('true')
  void query.where((any) => {
    void any.whereRaw('false')
    for (const [column, ids] of idsOf(columns, places)) void any.orWhereIn(column, ids)
  })
}

/** The columns that name at least one place. */
const idsOf = (columns: PlaceColumns, { organizations, courses, categories }: Places) =>
  [
    [columns.organization, organizations],
    [columns.course, courses],
    [columns.category, categories],
  ].filter((pair): pair is [string, number[]] => pair[0] !== undefined && pair[1]!.length > 0)
