import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'

/** The active manager of each of these people, by the person's id. */
export async function managersOf(userIds: number[]): Promise<Map<number, number>> {
  const { rows } = await db.rawQuery<{ rows: { person: number; manager: number }[] }>(
    `SELECT p.user_id AS person, m.id AS manager
     FROM user_profiles p
     JOIN users m ON m.tenant_id = :tenant AND m.id = p.manager_id AND m.status = 'active' AND m.deleted_at IS NULL
     WHERE p.tenant_id = :tenant AND p.user_id = ANY(:users::bigint[])`,
    { tenant: currentTenantId(), users: `{${userIds.join(',')}}` }
  )
  return new Map(rows.map(({ person, manager }) => [person, manager]))
}
