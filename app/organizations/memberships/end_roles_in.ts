import db from '#platform/db'
import i18nManager from '@adonisjs/i18n/services/main'
import UserRole from '#organizations/models/user_role'
import { clock } from '#platform/clock'
import { currentScope, currentTenantId } from '#platform/tenancy/scope'
import { refuseWithoutAdmin } from '#organizations/actions/change_role_rights'
import type Membership from '#organizations/memberships/membership'

/** Takes away what somebody was given in an organization that they left, and below it. */
export async function endRolesIn(memberships: Membership[]) {
  const byPlace = Map.groupBy(memberships, ({ organizationId }) => organizationId)
  for (const [organizationId, left] of byPlace) {
    const roles = await rolesOf(
      left.map(({ userId }) => userId),
      organizationId
    )
    for (const role of roles) await role.merge(endedBecause(left[0].organization.name)).save()
    if (roles.length > 0) await refuseWithoutAdmin()
  }
}

function endedBecause(name: string) {
  const i18n = i18nManager.locale(i18nManager.defaultLocale)
  return {
    revokedAt: clock.now(),
    revokedBy: currentScope().actor.userId,
    revokeReason: i18n.t('organizations.memberships.left_reason', { name }),
  }
}

async function rolesOf(userIds: number[], organizationId: number) {
  const { rows } = await db.rawQuery<{ rows: { id: string }[] }>(SQL, {
    tenant: currentTenantId(),
    users: userIds,
    organization: organizationId,
  })
  return UserRole.query().whereIn(
    'id',
    rows.map(({ id }) => Number(id))
  )
}

// Who is in an organization below the one they left keeps what they were given there.
const SQL = `
WITH RECURSIVE branch AS (
  SELECT id FROM organizations WHERE tenant_id = :tenant AND id = :organization
  UNION ALL
  SELECT o.id FROM organizations o JOIN branch b ON o.parent_id = b.id WHERE o.tenant_id = :tenant
)
SELECT ur.id FROM user_roles ur
WHERE ur.tenant_id = :tenant AND ur.user_id = ANY(:users) AND ur.revoked_at IS NULL
  AND ur.organization_id IN (SELECT id FROM branch)
  AND NOT EXISTS (SELECT FROM user_organization_memberships m WHERE m.tenant_id = ur.tenant_id
    AND m.user_id = ur.user_id AND m.organization_id = ur.organization_id AND m.status = 'active')
ORDER BY ur.id LIMIT 5000`
