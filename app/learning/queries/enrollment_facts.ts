import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'

export type EnrollmentFacts = {
  enrollment: string
  person: { id: string; name: string; email: string }
  course: { id: string; title: string; slug: string }
  cycle: number
  dueAt: string | null
}

/** What other systems are told of enrollments, in the order of their ids. */
export async function enrollmentFacts(ids: number[]): Promise<EnrollmentFacts[]> {
  const { rows } = await db.rawQuery(SQL, {
    tenant: currentTenantId(),
    ids: `{${ids.join(',')}}`,
  })
  return rows.map(({ dueAt, ...row }: any) => ({ ...row, dueAt: dueAt?.toISOString() ?? null }))
}

const SQL = `
SELECT e.uuid AS enrollment, e.enrollment_cycle AS cycle, e.due_at AS "dueAt",
  json_build_object('id', u.uuid, 'name', coalesce(u.display_name, u.first_name || ' ' || u.last_name),
    'email', u.email) AS person,
  json_build_object('id', c.uuid, 'title', c.title, 'slug', c.slug) AS course
FROM course_enrollments e
JOIN users u ON u.tenant_id = :tenant AND u.id = e.user_id
JOIN courses c ON c.tenant_id = :tenant AND c.id = e.course_id
WHERE e.tenant_id = :tenant AND e.id = ANY(:ids::bigint[]) ORDER BY e.id`
