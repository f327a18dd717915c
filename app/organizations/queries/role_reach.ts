import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'

/** Whom a change of a role concerns: itself and the roles that inherit from it. */
export type RoleReach = {
  people: number
  roles: { name: string; slug: string; isSystem: boolean }[]
}

/** People who hold a role or one below it now, and the roles below it. */
export async function roleReach(roleId: number): Promise<RoleReach> {
  const bindings = { tenant: currentTenantId(), role: roleId, now: clock.now().toISO()! }
  const { rows } = await db.rawQuery<{ rows: RoleReach[] }>(SQL, bindings)
  return rows[0]
}

const SQL = `
WITH RECURSIVE below AS (
  SELECT r.id, r.name, r.slug, r.is_system, 0 AS distance FROM roles r WHERE r.tenant_id = :tenant AND r.id = :role
  UNION ALL
  SELECT r.id, r.name, r.slug, r.is_system, b.distance + 1 FROM below b
  JOIN roles r ON r.tenant_id = :tenant AND r.parent_role_id = b.id AND r.deleted_at IS NULL
  WHERE b.distance < 10
)
SELECT (SELECT count(DISTINCT ur.user_id)::int FROM user_roles ur
    WHERE ur.tenant_id = :tenant AND ur.role_id IN (SELECT id FROM below) AND ur.revoked_at IS NULL
      AND (ur.expires_at IS NULL OR ur.expires_at > :now)) AS people,
  (SELECT coalesce(json_agg(json_build_object('name', b.name, 'slug', b.slug, 'isSystem', b.is_system) ORDER BY b.name), '[]')
    FROM below b WHERE b.distance > 0) AS roles`
