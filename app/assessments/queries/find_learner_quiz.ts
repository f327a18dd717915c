import { NotFound } from '#platform/errors'
import Course from '#courses/models/course'
import CourseEnrollment from '#learning/models/course_enrollment'
import { learningState } from '#learning/queries/learning_state'
import Assessment from '#assessments/models/assessment'
import type { ItemState, ModuleState } from '#learning/rules/outline_state'

export type LearnerQuiz = {
  course: Course
  enrollment: CourseEnrollment
  state: ItemState
  modules: ModuleState[]
  assessment: Assessment
}

/**
 * A quiz as one learner meets it: in the version of their latest enrollment.
 *
 * @throws NotFound for who is not enrolled and for what is no quiz of that version
 */
export async function findLearnerQuiz(
  me: { id: number },
  slug: string,
  itemLineage: string
): Promise<LearnerQuiz> {
  const course = await Course.query().where('slug', slug).firstOrFail()
  const enrollment = await CourseEnrollment.query()
    .where({ courseId: course.id, userId: me.id })
    .whereNotNull('courseVersionId')
    .orderBy('enrollmentCycle', 'desc')
    .firstOrFail()
  const { modules } = await learningState(enrollment)
  const state = modules
    .flatMap(({ items }) => items)
    .find(({ item }) => item.lineageId === itemLineage && item.activityType === 'quiz')
  if (!state) throw new NotFound()
  const assessment = await Assessment.query().where('activityId', state.item.id).firstOrFail()
  return { course, enrollment, state, modules, assessment }
}
