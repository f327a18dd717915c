import { NotFound } from '#platform/errors'
import { isUuid } from '#platform/text/addresses'
import CourseActivity from '#courses/models/course_activity'
import CourseLesson from '#courses/models/course_lesson'
import CourseModule from '#courses/models/course_module'
import type Course from '#courses/models/course'

type Options = { withTrashed?: boolean }

/** A module of the draft by its lineage. @throws NotFound */
export async function findDraftModule(
  course: Course,
  lineage: string,
  { withTrashed }: Options = {}
): Promise<CourseModule> {
  if (!isUuid(lineage)) throw new NotFound()
  return CourseModule.query()
    .sideload({ withTrashed })
    .where({ courseId: course.id, lineageId: lineage })
    .whereNull('courseVersionId')
    .firstOrFail()
}

/** A lesson of the draft by its lineage. @throws NotFound */
export async function findDraftLesson(
  course: Course,
  lineage: string,
  options: Options = {}
): Promise<CourseLesson> {
  const lesson = await draftLesson(course, lineage, options)
  if (!lesson) throw new NotFound()
  return lesson
}

/** A lesson or activity of the draft by its lineage. @throws NotFound */
export async function findDraftItem(
  course: Course,
  lineage: string,
  options: Options = {}
): Promise<CourseLesson | CourseActivity> {
  const item =
    (await draftLesson(course, lineage, options)) ?? (await draftActivity(course, lineage, options))
  if (!item) throw new NotFound()
  return item
}

async function draftLesson(course: Course, lineage: string, { withTrashed }: Options) {
  if (!isUuid(lineage)) return null
  return CourseLesson.query()
    .sideload({ withTrashed })
    .where('lineageId', lineage)
    .whereIn('moduleId', draftModules(course))
    .first()
}

async function draftActivity(course: Course, lineage: string, { withTrashed }: Options) {
  if (!isUuid(lineage)) return null
  return CourseActivity.query()
    .sideload({ withTrashed })
    .where('lineageId', lineage)
    .whereIn('moduleId', draftModules(course))
    .first()
}

const draftModules = (course: Course) =>
  CourseModule.query()
    .select('id')
    .where({ tenantId: course.tenantId, courseId: course.id })
    .whereNull('courseVersionId')
