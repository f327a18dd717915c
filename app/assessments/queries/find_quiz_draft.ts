import { NotFound } from '#platform/errors'
import Course from '#courses/models/course'
import CourseActivity from '#courses/models/course_activity'
import Assessment from '#assessments/models/assessment'
import { percentOf } from '#assessments/rules/percent_of'
import type { CurrentUser } from '#identity/current_user'
import type { QuizDraft } from '#assessments/types'

export type FoundDraft = { course: Course; activity: CourseActivity; assessment: Assessment }

/** The quiz of a course's draft by its lineage, for who may edit the course. @throws NotFound */
export async function findQuizDraft(
  me: CurrentUser,
  slug: string,
  lineage: string
): Promise<FoundDraft> {
  const course = await findEditedCourse(me, slug)
  const activity = await CourseActivity.query()
    .where({ courseId: course.id, lineageId: lineage, activityType: 'quiz' })
    .whereHas('module', (module) => module.whereNull('courseVersionId').whereNull('deletedAt'))
    .firstOrFail()
  const assessment = await Assessment.query().where('activityId', activity.id).firstOrFail()
  return { course, activity, assessment }
}

/** @throws NotFound for a course that is not there or not theirs to edit */
export async function findEditedCourse(me: CurrentUser, slug: string): Promise<Course> {
  const course = await Course.query().where('slug', slug).firstOrFail()
  if (!me.can('courses.edit', course.scope)) throw new NotFound()
  return course
}

export const quizPath = ({ course, activity }: Pick<FoundDraft, 'course' | 'activity'>) =>
  `/studio/${course.slug}/quiz/${activity.lineageId}`

/** What stands above every page of the builder. */
export function quizDraft(found: FoundDraft): QuizDraft {
  const { course, activity, assessment } = found
  return {
    title: activity.title,
    item: activity.lineageId,
    course: { title: course.title, slug: course.slug },
    path: quizPath(found),
    questionCount: assessment.questionCount,
    maxScore: assessment.maxScore,
    passingScore: assessment.passingScore,
    passingPercent: percentOf(assessment.passingScore, assessment.maxScore),
  }
}
