import db from '#platform/db'
import { clock } from '#platform/clock'
import { Grants, type Grant } from '#platform/permissions/grants'
import { currentTenantId } from '#platform/tenancy/scope'

/**
 * All rights of a person at this moment, in one query: roles with what they inherit
 * (a role's own denial beats what its parent grants), each where it was given, and
 * direct exceptions. Expired and revoked assignments count for nothing.
 */
export async function loadGrants(userId: number): Promise<Grants> {
  const bindings = { tenant: currentTenantId(), user: userId, now: clock.now().toISO()! }
  const { rows } = await db.rawQuery<{ rows: Grant[] }>(SQL, bindings)
  return new Grants(rows)
}

const SQL = `
WITH RECURSIVE assigned AS (
  SELECT ur.role_id, ur.organization_id, ur.context_type, ur.context_id, ur.expires_at
  FROM user_roles ur
  WHERE ur.tenant_id = :tenant AND ur.user_id = :user AND ur.revoked_at IS NULL
    AND (ur.expires_at IS NULL OR ur.expires_at > :now)
), lineage AS (
  SELECT DISTINCT r.id AS role_id, r.id AS ancestor_id, 0 AS distance
  FROM roles r JOIN assigned a ON a.role_id = r.id
  WHERE r.tenant_id = :tenant AND r.deleted_at IS NULL
  UNION ALL
  SELECT l.role_id, r.parent_role_id, l.distance + 1
  FROM lineage l JOIN roles r ON r.tenant_id = :tenant AND r.id = l.ancestor_id
  WHERE r.parent_role_id IS NOT NULL AND l.distance < 10
), effective AS (
  SELECT DISTINCT ON (l.role_id, rp.permission_id) l.role_id, rp.permission_id, rp.granted
  FROM lineage l JOIN role_permissions rp ON rp.tenant_id = :tenant AND rp.role_id = l.ancestor_id
  ORDER BY l.role_id, rp.permission_id, l.distance
), branch AS (
  SELECT organization_id AS root_id, organization_id AS id FROM assigned WHERE organization_id IS NOT NULL
  UNION
  SELECT b.root_id, o.id FROM branch b
  JOIN organizations o ON o.tenant_id = :tenant AND o.parent_id = b.id AND o.deleted_at IS NULL
)
SELECT p.slug AS permission, e.granted, r.name AS role, a.context_type AS "contextType",
  a.context_id AS "contextId", a.expires_at AS "expiresAt",
  CASE WHEN a.organization_id IS NULL OR a.organization_id = :tenant THEN NULL
    ELSE ARRAY(SELECT b.id::int FROM branch b WHERE b.root_id = a.organization_id) END AS organizations
FROM assigned a
JOIN roles r ON r.tenant_id = :tenant AND r.id = a.role_id
JOIN effective e ON e.role_id = a.role_id
JOIN permissions p ON p.id = e.permission_id
UNION ALL
SELECT p.slug, up.granted, NULL, up.context_type, up.context_id, up.expires_at, NULL
FROM user_permissions up JOIN permissions p ON p.id = up.permission_id
WHERE up.tenant_id = :tenant AND up.user_id = :user AND up.revoked_at IS NULL
  AND (up.expires_at IS NULL OR up.expires_at > :now)`
