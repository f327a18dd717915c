import CourseEnrollment from '#learning/models/course_enrollment'
import { CourseFull, PersonInactive } from '#learning/errors'
import { enrollMany, type EnrollOptions } from '#learning/actions/enroll_many'
import type Course from '#courses/models/course'
import type User from '#identity/models/user'

export type { EnrollOptions }

export type EnrollResult = {
  enrollment: CourseEnrollment
  outcome: 'enrolled' | 'already_enrolled'
}

/**
 * Gives one person a seat in a course, as `enrollMany` does for many.
 *
 * @throws CourseClosed when there is no published version
 * @throws CourseFull when every seat is taken
 * @throws PersonInactive when the account may not sign in
 */
export async function enrollLearner(
  course: Course,
  learner: Pick<User, 'id'>,
  options: EnrollOptions
): Promise<EnrollResult> {
  const [{ outcome, enrollmentId }] = await enrollMany(course, [learner.id], options)
  if (outcome === 'no_seat') throw new CourseFull(course.title)
  if (outcome === 'inactive') throw new PersonInactive()
  return { enrollment: await CourseEnrollment.findOrFail(enrollmentId), outcome }
}
