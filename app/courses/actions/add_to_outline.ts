import { v7 as uuidv7 } from 'uuid'
import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import CourseLesson from '#courses/models/course_lesson'
import CourseModule from '#courses/models/course_module'
import type Course from '#courses/models/course'

/** A new module at the end of the draft. Its uuid is its lineage: both find it. */
export async function addModule(course: Course, title: string): Promise<CourseModule> {
  const id = uuidv7()
  const last = await db
    .from('course_modules')
    .where({ tenant_id: currentTenantId(), course_id: course.id })
    .whereNull('course_version_id')
    .max('sort_order as position')
    .first()
  return CourseModule.create({
    uuid: id,
    lineageId: id,
    courseId: course.id,
    title,
    sortOrder: (last.position ?? -1) + 1,
  })
}

type NewLesson = Pick<CourseLesson, 'title'> &
  Partial<Pick<CourseLesson, 'content' | 'contentType'>>

/** A new lesson at the end of a module of the draft. */
export async function addLesson(module: CourseModule, lesson: NewLesson): Promise<CourseLesson> {
  const id = uuidv7()
  return CourseLesson.create({
    uuid: id,
    lineageId: id,
    moduleId: module.id,
    sortOrder: await nextPosition(module.id),
    ...lesson,
  })
}

async function nextPosition(moduleId: number): Promise<number> {
  const { rows } = await db.rawQuery(NEXT, { tenant: currentTenantId(), module: moduleId })
  return rows[0].next
}

const NEXT = `
SELECT coalesce(max(sort_order), -1) + 1 AS next FROM (
  SELECT sort_order FROM course_lessons WHERE tenant_id = :tenant AND module_id = :module AND deleted_at IS NULL
  UNION ALL
  SELECT sort_order FROM course_activities WHERE tenant_id = :tenant AND module_id = :module AND deleted_at IS NULL
) items`
