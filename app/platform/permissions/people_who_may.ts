import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import type { Permission } from '#platform/permissions/catalog'

const MOST_PEOPLE = 100

/** Active people who hold a right anywhere, to tell them. Only who has a role beyond learning is looked at closely. */
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
SELECT u.id FROM users u
WHERE u.tenant_id = :tenant AND u.status = 'active' AND u.deleted_at IS NULL
  AND EXISTS (SELECT 1 FROM user_roles ur JOIN roles r ON r.tenant_id = :tenant AND r.id = ur.role_id
    WHERE ur.tenant_id = :tenant AND ur.user_id = u.id AND r.slug NOT IN ('learner', 'manager'))
  AND EXISTS (SELECT 1 FROM stoa_grants(:tenant, u.id, :now) g WHERE g.permission = :permission AND g.granted)
ORDER BY u.id LIMIT :most`
