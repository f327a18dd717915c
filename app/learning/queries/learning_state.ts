import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import { courseTree } from '#courses/queries/course_tree'
import { outlineState, type OutlineState, type ProgressFacts } from '#learning/rules/outline_state'
import type CourseEnrollment from '#learning/models/course_enrollment'

/** Where an enrollment stands, from its version's outline and its progress rows. Four queries. */
export async function learningState(enrollment: CourseEnrollment): Promise<OutlineState> {
  const tree = await courseTree(enrollment.courseId, enrollment.courseVersionId)
  const progress = await progressFacts(enrollment.id)
  const course = await db
    .from('courses')
    .where({ tenant_id: currentTenantId(), id: enrollment.courseId })
    .select('completion_criteria')
    .first()
  return outlineState(tree, progress, {
    now: clock.now().toJSDate(),
    startedAt: enrollment.startedAt?.toJSDate() ?? enrollment.enrolledAt.toJSDate(),
    grade: enrollment.grade,
    criteria: course.completion_criteria,
  })
}

async function progressFacts(enrollmentId: number): Promise<ProgressFacts[]> {
  const { rows } = await db.rawQuery(SQL, { tenant: currentTenantId(), enrollment: enrollmentId })
  return rows
}

const SQL = `
SELECT content_type AS "contentType", content_id AS "contentId", status, passed,
  CASE WHEN max_score > 0 THEN round(100 * score / max_score, 2) END AS percent,
  time_spent AS "timeSpentSeconds", completed_at AS "completedAt"
FROM learning_progress WHERE tenant_id = :tenant AND enrollment_id = :enrollment`
