import { CourseClosed, CourseFull, NeedsApproval } from '#learning/errors'
import { seatsTaken } from '#learning/queries/seats_taken'
import type Course from '#courses/models/course'
import type { CurrentUser } from '#identity/current_user'
import type { DomainError } from '#platform/errors'

/**
 * Why somebody cannot take a seat by themselves: the refusal to show, `hidden` when they
 * may not even know the course, null when nothing stands in the way.
 */
export async function selfEnrollment(
  course: Course,
  me: CurrentUser
): Promise<DomainError | 'hidden' | null> {
  const isStaff = me.can('courses.edit', course.scope)
  if (!isStaff && (!course.isPublic || course.status === 'draft')) return 'hidden'
  if (!course.isPublished || !me.can('enrollments.self', course.scope)) {
    return new CourseClosed(course.title)
  }
  if (course.requiresApproval) return new NeedsApproval(course.title)
  const isFull =
    course.maxEnrollments !== null && (await seatsTaken(course.id)) >= course.maxEnrollments
  return isFull ? new CourseFull(course.title) : null
}
