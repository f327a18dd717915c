import type { Query } from '#platform/lists/define_list'
import type { Permission } from '#platform/permissions/catalog'
import type { Grants, Places } from '#platform/permissions/grants'

/** Narrows a query to the courses in which somebody has a permission. @param course alias of `courses` */
export function whereReached(
  query: Query,
  course: string,
  grants: Grants,
  permission: Permission
): Query {
  const { granted, denied } = grants.placesOf(permission)
  if (!granted.everywhere) void query.where((any) => within(any, course, granted))
  if (isAnywhere(denied)) void query.whereNot((any) => within(any, course, denied))
  return query
}

const isAnywhere = ({ everywhere, organizations, courses, categories }: Places) =>
  everywhere || organizations.length + courses.length + categories.length > 0

function within(any: Query, course: string, places: Places) {
  if (places.everywhere) return any.whereRaw('true')
  // Without any place, three empty lists: nothing.
  return any
    .whereIn(`${course}.organization_id`, places.organizations)
    .orWhereIn(`${course}.id`, places.courses)
    .orWhereIn(`${course}.category_id`, places.categories)
}
