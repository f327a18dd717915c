import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'

/** The highest level among the roles that each of these people holds now; 0 without one. By user id. */
export async function levelsOf(userIds: number[]): Promise<Map<number, number>> {
  const { rows } = await db.rawQuery<{ rows: { id: number; level: number }[] }>(SQL, {
    tenant: currentTenantId(),
    users: userIds,
    now: clock.now().toISO()!,
  })
  const levels = new Map(rows.map(({ id, level }) => [id, level]))
  return new Map(userIds.map((id) => [id, levels.get(id) ?? 0]))
}

const SQL = `
SELECT ur.user_id AS id, max(r.level) AS level FROM user_roles ur
JOIN roles r ON r.tenant_id = ur.tenant_id AND r.id = ur.role_id AND r.deleted_at IS NULL
WHERE ur.tenant_id = :tenant AND ur.user_id = ANY(:users) AND ur.revoked_at IS NULL
  AND (ur.expires_at IS NULL OR ur.expires_at > :now)
GROUP BY ur.user_id`
