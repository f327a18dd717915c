import db from '#platform/db'
import Course from '#courses/models/course'
import CourseEnrollment from '#learning/models/course_enrollment'
import { RESOURCES } from '#courses/queries/course_resources'
import { NotFound } from '#platform/errors'
import { NotEnrolled } from '#learning/errors'
import { findVisibleCourse } from '#courses/queries/find_visible_course'
import { learningState } from '#learning/queries/learning_state'
import type { ItemState, OutlineState } from '#learning/rules/outline_state'
import type { CurrentUser } from '#identity/current_user'

/** The newest cycle of a person in a course, whatever became of it, with the version others begin with. */
export function newestCycle(courseId: number, userId: number) {
  return CourseEnrollment.query()
    .where({ courseId, userId })
    .select('*')
    .select(db.rawQuery(CURRENT_VERSION))
    .orderBy('enrollmentCycle', 'desc')
    .first()
}

const CURRENT_VERSION = `(SELECT v.id FROM course_versions v WHERE v.tenant_id = course_enrollments.tenant_id
  AND v.course_id = course_enrollments.course_id AND v.is_current) AS current_version_id`

/** What one may open: a cycle in which work goes on, or one that is completed. */
const mayOpen = (enrollment: CourseEnrollment | null): enrollment is CourseEnrollment =>
  enrollment !== null && (enrollment.isOpen || enrollment.status === 'completed')

/** @throws NotEnrolled when the course is not theirs to open, NotFound when it is hidden from them */
export async function openCourse(slug: string, me: CurrentUser) {
  const course = await Course.query()
    .where('slug', slug)
    .select('*')
    .select(db.rawQuery(RESOURCES))
    .firstOrFail()
  const enrollment = await newestCycle(course.id, me.id)
  if (mayOpen(enrollment)) return { course, enrollment }
  throw new NotEnrolled(await findVisibleCourse(slug, me))
}

export type OpenItem = {
  course: Course
  enrollment: CourseEnrollment
  state: OutlineState
  /** The item with what is known of it; `lock` is not null when it must not be shown. */
  found: ItemState
}

/** An item of a course that somebody takes, with where they stand. @throws NotEnrolled, NotFound */
export async function openItem(params: Record<string, string>, me: CurrentUser): Promise<OpenItem> {
  const { course, enrollment } = await openCourse(params.course, me)
  const state = await learningState(enrollment)
  const found = state.modules
    .flatMap(({ items }) => items)
    .find(({ item }) => item.lineageId === params.item)
  if (!found) throw new NotFound()
  return { course, enrollment, state, found }
}
