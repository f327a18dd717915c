import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import { DUE_SOON_DAYS } from '#learning/enums'
import { TEAM } from '#learning/queries/team'

export type TeamCounts = { people: number; overdue: number; dueSoon: number; inOrder: number }

/** How many of a manager's people have a deadline behind or before them, and how many have none. */
export async function teamCounts(managerId: number): Promise<TeamCounts> {
  const now = clock.now()
  const { rows } = await db.rawQuery(SQL, {
    tenant: currentTenantId(),
    manager: managerId,
    now: now.toISO()!,
    soon: now.plus({ days: DUE_SOON_DAYS }).toISO()!,
  })
  return rows[0]
}

const SQL = `
SELECT count(*)::int AS people, count(*) FILTER (WHERE overdue)::int AS overdue,
  count(*) FILTER (WHERE soon)::int AS "dueSoon", count(*) FILTER (WHERE NOT overdue AND NOT soon)::int AS "inOrder"
FROM (
  SELECT u.id, coalesce(bool_or(e.due_at < :now), false) AS overdue,
    coalesce(bool_or(e.due_at >= :now AND e.due_at < :soon), false) AS soon
  FROM users u
  LEFT JOIN course_enrollments e ON e.tenant_id = :tenant AND e.user_id = u.id AND e.status IN ('enrolled', 'in_progress')
  WHERE u.tenant_id = :tenant AND u.status = 'active' AND u.deleted_at IS NULL AND u.id IN (${TEAM})
  GROUP BY u.id
) people`
