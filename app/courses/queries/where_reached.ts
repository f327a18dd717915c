import { whereGranted } from '#platform/permissions/where_granted'
import type { Query } from '#platform/lists/define_list'
import type { Permission } from '#platform/permissions/catalog'
import type { Grants } from '#platform/permissions/grants'

/** Narrows a query to the courses in which somebody has a permission. @param course alias of `courses` */
export function whereReached(query: Query, course: string, grants: Grants, permission: Permission) {
  const columns = {
    organization: `${course}.organization_id`,
    course: `${course}.id`,
    category: `${course}.category_id`,
  }
  return whereGranted(query, columns, grants, permission)
}
