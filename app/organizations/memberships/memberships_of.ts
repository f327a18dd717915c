import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import type { CurrentUser } from '#identity/current_user'
import type { MembershipLine } from '#organizations/types'

const MOST = 200

/** Where somebody belongs, will belong and did, as far as the reader sees those organizations. */
export async function membershipsOf(userId: number, me: CurrentUser): Promise<MembershipLine[]> {
  const { rows } = await db.rawQuery<{ rows: any[] }>(SQL, {
    tenant: currentTenantId(),
    user: userId,
    most: MOST,
  })
  return rows
    .filter(({ organizationId }) => me.can('organizations.view', { organizationId }))
    .map(({ organizationId, joinedAt, leftAt, organizationUuid, name, type, ...row }) => ({
      ...row,
      organization: { id: organizationUuid, name, type },
      joinedAt: joinedAt.toISOString(),
      leftAt: leftAt?.toISOString() ?? null,
      canManage: row.status !== 'inactive' && me.can('organizations.manage', { organizationId }),
    }))
}

const SQL = `
WITH RECURSIVE mine AS (
  SELECT m.* FROM user_organization_memberships m WHERE m.tenant_id = :tenant AND m.user_id = :user
  ORDER BY m.joined_at DESC LIMIT :most
), above AS (
  SELECT m.id AS membership, o.parent_id, ''::text AS name, 0 AS distance
  FROM mine m JOIN organizations o ON o.tenant_id = m.tenant_id AND o.id = m.organization_id
  UNION ALL
  SELECT a.membership, o.parent_id, o.name::text, a.distance + 1
  FROM above a JOIN organizations o ON o.tenant_id = :tenant AND o.id = a.parent_id
  WHERE a.distance < 50 AND o.id <> o.tenant_id
)
SELECT m.uuid AS id, m.organization_id AS "organizationId", o.uuid AS "organizationUuid", o.name, o.type,
  coalesce((SELECT jsonb_agg(a.name ORDER BY a.distance DESC) FROM above a WHERE a.membership = m.id AND a.distance > 0), '[]') AS above,
  m.title, m.role, m.is_primary AS "isPrimary", m.status, m.joined_at AS "joinedAt", m.left_at AS "leftAt"
FROM mine m JOIN organizations o ON o.tenant_id = m.tenant_id AND o.id = m.organization_id
ORDER BY array_position(ARRAY['active', 'pending', 'inactive'], m.status), m.is_primary DESC, m.joined_at DESC, m.id DESC`
