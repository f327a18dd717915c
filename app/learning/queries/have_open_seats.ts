import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'

/** Whether each of these people still has something to do in the course that the news is about. */
export async function haveOpenSeats(
  news: { userId: number; aboutId: number }[]
): Promise<boolean[]> {
  const asked = news.map(({ userId, aboutId }) => ({ person: userId, course: aboutId }))
  const { rows } = await db.rawQuery<{ rows: { person: number; course: number }[] }>(SQL, {
    tenant: currentTenantId(),
    asked: JSON.stringify(asked),
  })
  const open = new Set(rows.map(({ person, course }) => `${person}:${course}`))
  return asked.map(({ person, course }) => open.has(`${person}:${course}`))
}

const SQL = `
SELECT DISTINCT e.user_id AS person, e.course_id AS course
FROM jsonb_to_recordset(:asked::jsonb) AS asked (person bigint, course bigint)
JOIN course_enrollments e ON e.tenant_id = :tenant AND e.user_id = asked.person AND e.course_id = asked.course
  AND e.status IN ('enrolled', 'in_progress')`
