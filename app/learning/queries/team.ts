import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'

/** Ids of everybody below a manager, directly or through others. Binds `tenant` and `manager`. */
export const TEAM = `
WITH RECURSIVE team AS (
  SELECT p.user_id FROM user_profiles p WHERE p.tenant_id = :tenant AND p.manager_id = :manager
  UNION
  SELECT p.user_id FROM team t JOIN user_profiles p ON p.tenant_id = :tenant AND p.manager_id = t.user_id
)
SELECT team.user_id FROM team WHERE team.user_id <> :manager`

/** Whether a person is led by this manager, directly or through others. */
export async function isInTeam(managerId: number, userId: number): Promise<boolean> {
  const { rows } = await db.rawQuery(`SELECT :user IN (${TEAM}) AS yes`, {
    tenant: currentTenantId(),
    manager: managerId,
    user: userId,
  })
  return rows[0].yes
}
