import db from '#platform/db'
import { OPEN_STATUSES } from '#learning/enums'
import { currentTenantId } from '#platform/tenancy/scope'

/** What decides whether a change of an enrollment can be taken back. */
export type EnrollmentToUndo = {
  id: number
  /** Person and course. */
  name: string
  status: string
  dueAt: Date | null
  /** They opened the course, or anything was written about their learning. */
  hasBegun: boolean
  isEnrolledAgain: boolean
  isCourseGone: boolean
  isCourseFull: boolean
}

/** Enrollments by id; one query for at most a thousand. */
export async function enrollmentsToUndo(ids: number[]): Promise<Map<number, EnrollmentToUndo>> {
  const { rows } = await db.rawQuery<{ rows: EnrollmentToUndo[] }>(SQL, {
    tenant: currentTenantId(),
    ids: `{${ids.join(',')}}`,
    open: `{${OPEN_STATUSES.join(',')}}`,
  })
  return new Map(rows.map((row) => [row.id, row]))
}

const below = (table: string) =>
  `EXISTS (SELECT 1 FROM ${table} x WHERE x.tenant_id = :tenant AND x.enrollment_id = e.id)`

const SQL = `
SELECT e.id, coalesce(u.display_name, u.first_name || ' ' || u.last_name) || ' · ' || c.title AS name,
  e.status, e.due_at AS "dueAt",
  (e.status <> 'enrolled' OR e.last_accessed_at IS NOT NULL OR ${below('learning_progress')} OR ${below('learning_sessions')}
    OR ${below('assessment_attempts')} OR ${below('course_completions')} OR ${below('gradebooks')}
    OR ${below('grade_entries')}) AS "hasBegun",
  EXISTS (SELECT 1 FROM course_enrollments o WHERE o.tenant_id = :tenant AND o.user_id = e.user_id
    AND o.course_id = e.course_id AND o.id <> e.id AND o.status = ANY(:open::text[])) AS "isEnrolledAgain",
  c.deleted_at IS NOT NULL AS "isCourseGone",
  coalesce((SELECT count(*) FROM course_enrollments s WHERE s.tenant_id = :tenant AND s.course_id = c.id
    AND s.status = ANY(:open::text[])) >= c.max_enrollments, false) AS "isCourseFull"
FROM course_enrollments e
JOIN courses c ON c.tenant_id = :tenant AND c.id = e.course_id
JOIN users u ON u.tenant_id = :tenant AND u.id = e.user_id
WHERE e.tenant_id = :tenant AND e.id = ANY(:ids::bigint[]) LIMIT 1000`
