import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import type { Permission } from '#platform/permissions/catalog'

const MOST_PEOPLE = 100

/** Active people who hold a right anywhere, to tell them. Only who has a role that gives it, or an exception, is looked at closely. */
export async function peopleWhoMay(permission: Permission): Promise<number[]> {
  const { rows } = await db.rawQuery<{ rows: { id: number }[] }>(SQL, {
    tenant: currentTenantId(),
    now: clock.now().toISO()!,
    most: MOST_PEOPLE,
    permission,
  })
  return rows.map(({ id }) => id)
}

const SQL = `
WITH RECURSIVE giving AS (
  SELECT rp.role_id AS id FROM role_permissions rp JOIN permissions p ON p.id = rp.permission_id
  WHERE rp.tenant_id = :tenant AND rp.granted AND p.slug = :permission
  UNION SELECT r.id FROM roles r JOIN giving g ON r.parent_role_id = g.id WHERE r.tenant_id = :tenant
), candidates AS (
  SELECT ur.user_id AS id FROM user_roles ur
  WHERE ur.tenant_id = :tenant AND ur.role_id IN (SELECT id FROM giving)
  UNION SELECT up.user_id FROM user_permissions up JOIN permissions p ON p.id = up.permission_id
  WHERE up.tenant_id = :tenant AND up.granted AND p.slug = :permission
)
SELECT u.id FROM users u
CROSS JOIN LATERAL (
  SELECT min(rank) FILTER (WHERE granted) AS granted, min(rank) FILTER (WHERE everywhere) AS everywhere
  FROM (SELECT g.granted, g.organizations IS NULL AND g.context_type IS NULL AS everywhere,
    (g.role IS NOT NULL)::int * 2 + g.granted::int AS rank
    FROM stoa_grants(:tenant, u.id, :now) g WHERE g.permission = :permission) ranked
) may
WHERE u.tenant_id = :tenant AND u.id IN (SELECT id FROM candidates)
  AND u.status = 'active' AND u.deleted_at IS NULL
  AND may.granted <= coalesce(may.everywhere, may.granted)
ORDER BY u.id LIMIT :most`
