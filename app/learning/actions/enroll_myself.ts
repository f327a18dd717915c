import { enrollLearner } from '#learning/actions/enroll_learner'
import { newestCycle } from '#learning/queries/my_enrollment'
import { selfEnrollmentRefusal } from '#learning/queries/self_enrollment_refusal'
import type Course from '#courses/models/course'
import type { CurrentUser } from '#identity/current_user'

/** One's own seat in a course; a second time finds the seat of the first. @throws what speaks against it */
export async function enrollMyself(course: Course, me: CurrentUser) {
  const cycle = await newestCycle(course.id, me.id)
  if (cycle?.isOpen) return cycle
  const refusal = await selfEnrollmentRefusal(course, me)
  if (refusal) throw refusal
  return (await enrollLearner(course, me, { type: 'self', by: me })).enrollment
}
