import db from '#platform/db'
import { clock } from '#platform/clock'

const MOST_PEOPLE = 100

/** Active people of any company who watch over the installation, by company. */
export async function systemAdmins(): Promise<Map<number, number[]>> {
  const { rows } = await db
    .connection('system')
    .rawQuery(SQL, { now: clock.now().toISO()!, most: MOST_PEOPLE })
  const byTenant = Map.groupBy<number, { tenant: number; id: number }>(rows, ({ tenant }) => tenant)
  return new Map([...byTenant].map(([tenant, people]) => [tenant, people.map(({ id }) => id)]))
}

/** Asked of all companies at once, so only roles count that hold the right themselves. */
const SQL = `
SELECT u.tenant_id AS tenant, u.id FROM users u
JOIN tenants t ON t.id = u.tenant_id AND t.status = 'active'
WHERE u.status = 'active' AND u.deleted_at IS NULL AND EXISTS (
  SELECT 1 FROM role_permissions rp
  JOIN permissions p ON p.id = rp.permission_id AND p.slug = 'system.operations'
  JOIN user_roles ur ON ur.tenant_id = rp.tenant_id AND ur.role_id = rp.role_id
  WHERE rp.tenant_id = u.tenant_id AND rp.granted AND ur.user_id = u.id AND ur.revoked_at IS NULL
    AND (ur.expires_at IS NULL OR ur.expires_at > :now))
ORDER BY u.tenant_id, u.id LIMIT :most`
