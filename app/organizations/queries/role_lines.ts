import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import type { Permission } from '#platform/permissions/catalog'

/** What a role, or one that it inherits from (a distance above 0), says of a permission. */
export type RoleLine = {
  permission: Permission
  granted: boolean
  distance: number
  name: string
  slug: string
  isSystem: boolean
}

/** Everything that decides what a role may do: the nearest line of each permission, its own first. */
export async function roleLines(roleId: number): Promise<RoleLine[]> {
  const { rows } = await db.rawQuery<{ rows: RoleLine[] }>(SQL, {
    tenant: currentTenantId(),
    role: roleId,
  })
  return rows
}

/** Permissions that the nearest lines allow. */
export function allowedBy(lines: RoleLine[]): Set<Permission> {
  const nearest = new Map<Permission, boolean>()
  for (const { permission, granted } of lines) {
    if (!nearest.has(permission)) nearest.set(permission, granted)
  }
  return new Set([...nearest].filter(([, granted]) => granted).map(([permission]) => permission))
}

const SQL = `
WITH RECURSIVE lineage AS (
  SELECT r.id, r.parent_role_id, r.name, r.slug, r.is_system, 0 AS distance
  FROM roles r WHERE r.tenant_id = :tenant AND r.id = :role
  UNION ALL
  SELECT r.id, r.parent_role_id, r.name, r.slug, r.is_system, l.distance + 1
  FROM lineage l JOIN roles r ON r.tenant_id = :tenant AND r.id = l.parent_role_id AND r.deleted_at IS NULL
  WHERE l.distance < 10
)
SELECT p.slug AS permission, rp.granted, l.distance, l.name, l.slug, l.is_system AS "isSystem"
FROM lineage l
JOIN role_permissions rp ON rp.tenant_id = :tenant AND rp.role_id = l.id
JOIN permissions p ON p.id = rp.permission_id
ORDER BY l.distance, p.id LIMIT 2000`
