import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import type { CurrentUser } from '#identity/current_user'

export type OrganizationNode = {
  id: string
  name: string
  type: string
  description: string | null
  /** Null for the company and for the top of a branch that is all one sees. */
  parentId: string | null
  /** 0 for the company. */
  depth: number
  /** People who belong to it, not to those below. */
  people: number
  courses: number
  /** Roles that hold here and below. */
  roles: number
  mayChange: boolean
}

type Row = Omit<OrganizationNode, 'mayChange'> & { key: number; parentKey: number | null }

/** The organizations that somebody may see, parents before children, by name. At most 5,000. */
export async function organizationTree(me: CurrentUser): Promise<OrganizationNode[]> {
  const { rows } = await db.rawQuery<{ rows: Row[] }>(SQL, { tenant: currentTenantId() })
  const may = (permission: 'organizations.view' | 'organizations.manage', { key }: Row) =>
    me.can(permission, { organizationId: key })
  const seen = rows.filter((row) => may('organizations.view', row))
  const keys = new Set(seen.map(({ key }) => key))
  return seen.map((row) => {
    const { key: _key, parentKey, ...node } = row
    const parentId = parentKey !== null && keys.has(parentKey) ? node.parentId : null
    return { ...node, parentId, mayChange: may('organizations.manage', row) }
  })
}

// What hangs on organizations is counted once for all of them, not once for each.
const SQL = `
WITH RECURSIVE tree AS (
  SELECT id, uuid, name, type, description, parent_id, NULL::uuid AS above, 0 AS depth, ARRAY[lower(name), id::text] AS place
  FROM organizations WHERE tenant_id = :tenant AND id = tenant_id
  UNION ALL
  SELECT o.id, o.uuid, o.name, o.type, o.description, o.parent_id, t.uuid, t.depth + 1,
    t.place || ARRAY[lower(o.name), o.id::text]
  FROM organizations o JOIN tree t ON o.parent_id = t.id
  WHERE o.tenant_id = :tenant AND o.deleted_at IS NULL AND t.depth < 50
), people_counts AS (
  SELECT organization_id AS id, count(*)::int AS number FROM user_organization_memberships
  WHERE tenant_id = :tenant AND status IN ('active', 'pending') GROUP BY 1
), course_counts AS (
  SELECT organization_id AS id, count(*)::int AS number FROM courses
  WHERE tenant_id = :tenant AND deleted_at IS NULL GROUP BY 1
), role_counts AS (
  SELECT organization_id AS id, count(*)::int AS number FROM user_roles
  WHERE tenant_id = :tenant AND organization_id IS NOT NULL AND revoked_at IS NULL
    AND (expires_at IS NULL OR expires_at > now()) GROUP BY 1
)
SELECT t.id AS key, t.parent_id AS "parentKey", t.uuid AS id, t.name, t.type, t.description, t.depth, t.above AS "parentId",
  coalesce(p.number, 0) AS people, coalesce(c.number, 0) AS courses, coalesce(r.number, 0) AS roles
FROM tree t
LEFT JOIN people_counts p ON p.id = t.id
LEFT JOIN course_counts c ON c.id = t.id
LEFT JOIN role_counts r ON r.id = t.id
ORDER BY t.place LIMIT 5000`
