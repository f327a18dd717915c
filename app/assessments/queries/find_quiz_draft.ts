import { findCourse } from '#courses/queries/find_course'
import CourseActivity from '#courses/models/course_activity'
import Assessment from '#assessments/models/assessment'
import { percentOf } from '#assessments/rules/percent_of'
import type Course from '#courses/models/course'
import type { CurrentUser } from '#identity/current_user'
import type { QuizDraft } from '#assessments/types'

export type FoundDraft = { course: Course; activity: CourseActivity; assessment: Assessment }

/** The quiz of a course's draft by its lineage, for who may edit the course. @throws NotFound */
export async function findQuizDraft(
  me: CurrentUser,
  address: string,
  lineage: string
): Promise<FoundDraft> {
  const course = await findCourse(me, address, 'courses.edit')
  const activity = await CourseActivity.query()
    .where({ courseId: course.id, lineageId: lineage, activityType: 'quiz' })
    .whereHas('module', (module) => module.whereNull('courseVersionId').whereNull('deletedAt'))
    .firstOrFail()
  const assessment = await Assessment.query().where('activityId', activity.id).firstOrFail()
  return { course, activity, assessment }
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
