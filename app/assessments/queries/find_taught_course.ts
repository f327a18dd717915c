import { NotFound } from '#platform/errors'
import Course from '#courses/models/course'
import type { CurrentUser } from '#identity/current_user'

/** A course whose learners' work the person may see. @throws NotFound */
export async function findTaughtCourse(
  me: CurrentUser,
  slug: string,
  permission: 'progress.view' | 'attempts.grade' = 'progress.view'
): Promise<Course> {
  const course = await Course.query().where('slug', slug).firstOrFail()
  if (!me.can(permission, course.scope)) throw new NotFound()
  return course
}
