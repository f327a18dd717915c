import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import { treesOfVersions } from '#courses/queries/course_tree'
import { outlineState, type OutlineState, type ProgressFacts } from '#learning/rules/outline_state'
import type { CompletionCriteria } from '#platform/rules/evaluate_completion'
import type CourseEnrollment from '#learning/models/course_enrollment'

/** Where an enrollment stands, from its version's outline and its progress rows. */
export async function learningState(enrollment: CourseEnrollment): Promise<OutlineState> {
  return (await learningStates([enrollment])).get(enrollment.id)!
}

/** What is read of an enrollment to tell where it stands. */
export type Standing = Pick<
  CourseEnrollment,
  'id' | 'courseId' | 'courseVersionId' | 'startedAt' | 'enrolledAt'
>

/** The same for many, by enrollment: one query, and two for outlines that were not read before. */
export async function learningStates(enrollments: Standing[]): Promise<Map<number, OutlineState>> {
  const trees = await treesOfVersions(
    enrollments.flatMap(({ courseVersionId }) => courseVersionId ?? [])
  )
  const facts = await factsOf(enrollments.map(({ id }) => id))
  const now = clock.now().toJSDate()
  return new Map(
    enrollments.map((enrollment) => {
      const { progress, criteria } = facts.get(enrollment.id)!
      const startedAt = (enrollment.startedAt ?? enrollment.enrolledAt).toJSDate()
      const situation = { now, startedAt, criteria }
      const tree = trees.get(enrollment.courseVersionId!) ?? []
      return [enrollment.id, outlineState(tree, progress, situation)]
    })
  )
}

type Facts = { progress: ProgressFacts[]; criteria: CompletionCriteria | null }

async function factsOf(enrollmentIds: number[]): Promise<Map<number, Facts>> {
  if (enrollmentIds.length === 0) return new Map()
  const { rows } = await db.rawQuery(SQL, {
    tenant: currentTenantId(),
    enrollments: `{${enrollmentIds.join(',')}}`,
  })
  return new Map(
    rows.map(({ id, criteria, progress }: any) => [
      id,
      { criteria, progress: (progress ?? []).map(withTimes) },
    ])
  )
}

/** JSON knows no times. */
const withTimes = (row: any): ProgressFacts => ({
  ...row,
  completedAt: row.completedAt && new Date(row.completedAt),
  lastAccessedAt: row.lastAccessedAt && new Date(row.lastAccessedAt),
})

const SQL = `
SELECT e.id, c.completion_criteria AS criteria, (
  SELECT json_agg(json_build_object('contentType', p.content_type, 'contentId', p.content_id,
    'status', p.status, 'passed', p.passed,
    'percent', CASE WHEN p.max_score > 0 THEN round(100 * p.score / p.max_score, 2) END,
    'attempts', p.attempts_count, 'timeSpentSeconds', p.time_spent, 'completedAt', p.completed_at,
    'lastAccessedAt', p.last_accessed_at))
  FROM learning_progress p WHERE p.tenant_id = :tenant AND p.enrollment_id = e.id) AS progress
FROM course_enrollments e JOIN courses c ON c.tenant_id = :tenant AND c.id = e.course_id
WHERE e.tenant_id = :tenant AND e.id = ANY(:enrollments::bigint[])`
