import { findCourse } from '#courses/queries/find_course'
import type Course from '#courses/models/course'
import type { CurrentUser } from '#identity/current_user'

/** A course whose learners' work the person may see. @throws NotFound */
export const findTaughtCourse = (
  me: CurrentUser,
  address: string,
  permission: 'progress.view' | 'attempts.grade' = 'progress.view'
): Promise<Course> => findCourse(me, address, permission)
