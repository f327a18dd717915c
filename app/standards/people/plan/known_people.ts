import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import type { KnownPerson } from '#standards/people/plan/types'

type Keys = { employeeIds: string[]; emails: string[]; usernames: string[] }

/** Everybody of this company who has one of these numbers, addresses or names; who was erased is nobody. */
export async function knownPeople(keys: Keys): Promise<KnownPerson[]> {
  const { rows } = await db.rawQuery<{ rows: KnownPerson[] }>(PEOPLE, {
    tenant: currentTenantId(),
    ...keys,
  })
  return rows
}

/** Who leads whom above these people, as it is now. */
export async function managersAbove(ids: number[]): Promise<Map<number, number>> {
  const { rows } = await db.rawQuery<{ rows: { id: number; manager: number }[] }>(ABOVE, {
    tenant: currentTenantId(),
    ids,
  })
  return new Map(rows.map(({ id, manager }) => [id, manager]))
}

/** Roles that these people hold now, as `user role organization`, the organization empty for the whole company. */
export async function rolesHeld(ids: number[]): Promise<Set<string>> {
  const { rows } = await db.rawQuery<{ rows: { held: string }[] }>(ROLES, {
    tenant: currentTenantId(),
    ids,
    now: clock.now().toISO()!,
  })
  return new Set(rows.map(({ held }) => held))
}

export const heldAs = (userId: number, roleId: number, organizationId: number | null) =>
  `${userId} ${roleId} ${organizationId ?? ''}`

const PEOPLE = `
WITH found AS (
  SELECT u.id FROM users u WHERE u.tenant_id = :tenant AND u.email = ANY(:emails)
  UNION SELECT u.id FROM users u WHERE u.tenant_id = :tenant AND u.username = ANY(:usernames)
  UNION SELECT p.user_id FROM user_profiles p WHERE p.tenant_id = :tenant AND p.employee_id = ANY(:employeeIds)
)
SELECT u.id, u.uuid, u.deleted_at IS NOT NULL AS "isTrashed", u.email, u.username, u.first_name AS "firstName",
  u.middle_name AS "middleName", u.last_name AS "lastName", u.display_name AS "displayName", u.phone, u.mobile, u.timezone,
  u.locale, u.status, p.id AS "profileId", p.employee_id AS "employeeId", p.job_title AS "jobTitle", p.department, p.location,
  p.hire_date::text AS "hireDate", p.manager_id AS "managerId", p.custom_fields AS "customFields",
  coalesce(m.display_name, m.first_name || ' ' || m.last_name) AS "managerName", o.organization_id AS "organizationId"
FROM found f JOIN users u ON u.tenant_id = :tenant AND u.id = f.id AND u.anonymized_at IS NULL
LEFT JOIN user_profiles p ON p.tenant_id = u.tenant_id AND p.user_id = u.id
LEFT JOIN users m ON m.tenant_id = p.tenant_id AND m.id = p.manager_id
LEFT JOIN user_organization_memberships o ON o.tenant_id = u.tenant_id AND o.user_id = u.id AND o.is_primary AND o.status = 'active'`

const ABOVE = `
WITH RECURSIVE above AS (
  SELECT p.user_id AS id, p.manager_id AS manager FROM user_profiles p
  WHERE p.tenant_id = :tenant AND p.user_id = ANY(:ids) AND p.manager_id IS NOT NULL
  UNION
  SELECT p.user_id, p.manager_id FROM above a JOIN user_profiles p ON p.tenant_id = :tenant AND p.user_id = a.manager
  WHERE p.manager_id IS NOT NULL
)
SELECT id, manager FROM above`

const ROLES = `
SELECT ur.user_id || ' ' || ur.role_id || ' ' || coalesce(ur.organization_id::text, '') AS held FROM user_roles ur
WHERE ur.tenant_id = :tenant AND ur.user_id = ANY(:ids) AND ur.revoked_at IS NULL AND ur.context_type IS NULL
  AND (ur.expires_at IS NULL OR ur.expires_at > :now)`
