import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import type { Permission } from '#platform/permissions/catalog'

type Row = { id: number; permissions: Permission[] }

/** What each of these roles allows in the end, with what it inherits; a role's own denial beats its parent. */
export async function allowedOf(roleIds: number[]): Promise<Map<number, Permission[]>> {
  const bindings = { tenant: currentTenantId(), roles: roleIds }
  const { rows } = await db.rawQuery<{ rows: Row[] }>(SQL, bindings)
  return new Map(rows.map(({ id, permissions }) => [id, permissions]))
}

const SQL = `
WITH RECURSIVE lineage AS (
  SELECT r.id AS role_id, r.id AS ancestor_id, r.parent_role_id, 0 AS distance
  FROM roles r WHERE r.tenant_id = :tenant AND r.id = ANY(:roles)
  UNION ALL
  SELECT l.role_id, r.id, r.parent_role_id, l.distance + 1
  FROM lineage l JOIN roles r ON r.tenant_id = :tenant AND r.id = l.parent_role_id AND r.deleted_at IS NULL
  WHERE l.distance < 10
), effective AS (
  SELECT DISTINCT ON (l.role_id, rp.permission_id) l.role_id, rp.permission_id, rp.granted
  FROM lineage l JOIN role_permissions rp ON rp.tenant_id = :tenant AND rp.role_id = l.ancestor_id
  ORDER BY l.role_id, rp.permission_id, l.distance
)
SELECT e.role_id AS id, json_agg(p.slug ORDER BY p.id DESC) AS permissions
FROM effective e JOIN permissions p ON p.id = e.permission_id WHERE e.granted GROUP BY e.role_id`
