import db from '#platform/db'
import CourseActivity from '#courses/models/course_activity'
import Assessment from '#assessments/models/assessment'
import { currentTenantId } from '#platform/tenancy/scope'
import type Course from '#courses/models/course'
import type CourseModule from '#courses/models/course_module'

type NewQuiz = { title: string; by: { id: number } }

/** An empty quiz at the end of a module of the draft: the activity and the assessment behind it. */
export async function createQuiz(course: Course, module: CourseModule, { title, by }: NewQuiz) {
  const activity = await CourseActivity.create({
    courseId: course.id,
    moduleId: module.id,
    title,
    activityType: 'quiz',
    maxAttempts: 0,
    isGraded: true,
    sortOrder: await nextPosition(module.id),
  })
  await activity.refresh()
  const assessment = await Assessment.create({
    courseId: course.id,
    activityId: activity.id,
    title,
    assessmentType: 'quiz',
    maxAttempts: 0,
    settings: {
      passUnit: 'percent',
      passPercent: null,
      paging: 'one',
      mayImprove: true,
      zone: null,
    },
    createdBy: by.id,
  })
  await assessment.refresh()
  return { activity, assessment }
}

async function nextPosition(moduleId: number) {
  const { rows } = await db.rawQuery<{ rows: { next: number }[] }>(NEXT, {
    tenant: currentTenantId(),
    module: moduleId,
  })
  return rows[0].next
}

const NEXT = `
SELECT coalesce(max(sort_order), -1) + 1 AS next FROM (
  SELECT sort_order FROM course_lessons WHERE tenant_id = :tenant AND module_id = :module AND deleted_at IS NULL
  UNION ALL
  SELECT sort_order FROM course_activities WHERE tenant_id = :tenant AND module_id = :module AND deleted_at IS NULL
) items`
