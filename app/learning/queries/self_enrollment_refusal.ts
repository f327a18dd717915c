import { CourseClosed, CourseFull, NeedsApproval } from '#learning/errors'
import { setting } from '#platform/settings/setting'
import { selfEnrollment } from '#learning/features'
import { seatsTaken } from '#learning/queries/seats_taken'
import type Course from '#courses/models/course'
import type { CurrentUser } from '#identity/current_user'
import type { DomainError } from '#platform/errors'

/** Why somebody who knows of a course cannot take a seat by themselves; null when nothing stands in the way. */
export async function selfEnrollmentRefusal(
  course: Course,
  me: CurrentUser
): Promise<DomainError | null> {
  const isInvited = course.isPublic || me.can('courses.edit', course.scope)
  if (!(await setting(selfEnrollment.setting))) return new CourseClosed(course.title)
  if (!course.isPublished || !isInvited || !me.can('enrollments.self', course.scope)) {
    return new CourseClosed(course.title)
  }
  if (course.requiresApproval) return new NeedsApproval(course.title)
  const isFull =
    course.maxEnrollments !== null && (await seatsTaken(course.id)) >= course.maxEnrollments
  return isFull ? new CourseFull(course.title) : null
}
