import { NotFound } from '#platform/errors'
import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import Course from '#courses/models/course'
import type { CurrentUser } from '#identity/current_user'

/**
 * A course by its address, if this person may know of it: published and open to all,
 * or theirs by enrollment, or theirs to edit.
 *
 * @throws NotFound
 */
export async function findVisibleCourse(slug: string, me: CurrentUser): Promise<Course> {
  const course = await Course.findBy('slug', slug)
  if (!course) throw new NotFound()
  if (course.isPublished && course.isPublic) return course
  if (me.can('courses.edit', course.scope)) return course
  if (course.status !== 'draft' && (await isEnrolled(course, me))) return course
  throw new NotFound()
}

async function isEnrolled(course: Course, me: CurrentUser) {
  const row = await db
    .from('course_enrollments')
    .where({ tenant_id: currentTenantId(), course_id: course.id, user_id: me.id })
    .first()
  return Boolean(row)
}
