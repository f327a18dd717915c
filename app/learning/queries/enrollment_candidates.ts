import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'

/** A person as far as enrolling cares. */
export type Candidate = {
  id: number
  name: string
  isActive: boolean
  /** Their enrollment that takes a seat or asks for one, null for none. */
  openId: number | null
  /** Number of their newest cycle, 0 before the first. */
  lastCycle: number
}

/** How these people stand towards a course, in the order of their ids as given; strangers are left out. */
export async function enrollmentCandidates(
  courseId: number,
  userIds: number[]
): Promise<Candidate[]> {
  const { rows } = await db.rawQuery(SQL, {
    tenant: currentTenantId(),
    course: courseId,
    users: `{${[...new Set(userIds)].join(',')}}`,
  })
  return rows
}

/** Cycles are looked up person by person: the plan stays good while statistics lag behind a bulk. */
const SQL = `
SELECT u.id, coalesce(u.display_name, u.first_name || ' ' || u.last_name) AS name,
  u.status = 'active' AS "isActive", cycles."openId", cycles."lastCycle"
FROM unnest(:users::bigint[]) WITH ORDINALITY AS asked (id, place)
JOIN users u ON u.tenant_id = :tenant AND u.id = asked.id AND u.deleted_at IS NULL
CROSS JOIN LATERAL (
  SELECT max(e.id) FILTER (WHERE e.status IN
      ('pending_approval', 'waitlisted', 'enrolled', 'in_progress', 'suspended')) AS "openId",
    coalesce(max(e.enrollment_cycle), 0)::int AS "lastCycle"
  FROM course_enrollments e
  WHERE e.tenant_id = :tenant AND e.user_id = u.id AND e.course_id = :course
) cycles
ORDER BY asked.place`
