import { NotFound } from '#platform/errors'
import { isUuid } from '#platform/text/addresses'
import Course from '#courses/models/course'
import type { CurrentUser } from '#identity/current_user'
import type { Permission } from '#platform/permissions/catalog'

/**
 * The course behind an address (its slug, or its uuid) if the person has the
 * permission for it.
 *
 * @throws NotFound also when they have not
 */
export async function findCourse(
  me: CurrentUser,
  address: string,
  permission: Permission,
  { withTrashed = false } = {}
): Promise<Course> {
  const query = withTrashed ? Course.query().sideload({ withTrashed }) : Course.query()
  const course = await query.where(isUuid(address) ? 'uuid' : 'slug', address).first()
  if (!course || !me.can(permission, course.scope)) throw new NotFound()
  return course
}
