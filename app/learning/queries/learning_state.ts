import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import { treesOfVersions } from '#courses/queries/course_tree'
import { outlineState, type OutlineState, type ProgressFacts } from '#learning/rules/outline_state'
import type CourseEnrollment from '#learning/models/course_enrollment'

/** Where an enrollment stands, from its version's outline and its progress rows. Four queries. */
export async function learningState(enrollment: CourseEnrollment): Promise<OutlineState> {
  return (await learningStates([enrollment])).get(enrollment.id)!
}

/** What is read of an enrollment to tell where it stands. */
export type Standing = Pick<
  CourseEnrollment,
  'id' | 'courseId' | 'courseVersionId' | 'startedAt' | 'enrolledAt'
>

/** The same for many, by enrollment, with the same four queries. */
export async function learningStates(enrollments: Standing[]): Promise<Map<number, OutlineState>> {
  const trees = await treesOfVersions(
    enrollments.flatMap(({ courseVersionId }) => courseVersionId ?? [])
  )
  const progress = await progressOf(enrollments.map(({ id }) => id))
  const criteria = await criteriaOf(enrollments.map(({ courseId }) => courseId))
  const now = clock.now().toJSDate()
  return new Map(
    enrollments.map((enrollment) => [
      enrollment.id,
      outlineState(
        trees.get(enrollment.courseVersionId!) ?? [],
        progress.get(enrollment.id) ?? [],
        {
          now,
          startedAt: (enrollment.startedAt ?? enrollment.enrolledAt).toJSDate(),
          criteria: criteria.get(enrollment.courseId) ?? null,
        }
      ),
    ])
  )
}

async function progressOf(enrollmentIds: number[]) {
  const { rows } = await db.rawQuery<{ rows: (ProgressFacts & { enrollmentId: number })[] }>(SQL, {
    tenant: currentTenantId(),
    enrollments: `{${enrollmentIds.join(',')}}`,
  })
  return Map.groupBy(rows, ({ enrollmentId }) => enrollmentId)
}

async function criteriaOf(courseIds: number[]) {
  const courses = await db
    .from('courses')
    .where('tenant_id', currentTenantId())
    .whereIn('id', [...new Set(courseIds)])
    .select('id', 'completion_criteria')
  return new Map(courses.map(({ id, completion_criteria: criteria }) => [id, criteria]))
}

const SQL = `
SELECT enrollment_id AS "enrollmentId", content_type AS "contentType", content_id AS "contentId", status, passed,
  CASE WHEN max_score > 0 THEN round(100 * score / max_score, 2) END AS percent,
  attempts_count AS attempts, time_spent AS "timeSpentSeconds", completed_at AS "completedAt",
  last_accessed_at AS "lastAccessedAt"
FROM learning_progress WHERE tenant_id = :tenant AND enrollment_id = ANY(:enrollments::bigint[])`
