import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentScope } from '#platform/tenancy/scope'
import { recordAudit } from '#platform/audit/audit'

export type RoleLine = {
  userId: number
  roleId: number
  /** Only in this branch; null is the whole company. */
  organizationId: number | null
}

/** Gives many people roles at once; who holds one already keeps it as it is. Who may was asked before. */
export async function giveRoles(lines: RoleLine[]) {
  if (lines.length === 0) return
  const { tenantId, actor } = currentScope()
  const bindings = { tenant: tenantId, now: clock.now().toISO()!, lines: JSON.stringify(lines) }
  await db.rawQuery(CLOSE, bindings)
  const { rows } = await db.rawQuery<{ rows: (RoleLine & { id: number })[] }>(GIVE, {
    ...bindings,
    by: actor.userId,
  })
  for (const { id, ...line } of rows) {
    recordAudit({
      action: 'created',
      resourceType: 'user_roles',
      resourceId: id,
      newValues: { ...line, assignedBy: actor.userId },
    })
  }
}

const LINES = `jsonb_to_recordset(:lines::jsonb) AS l ("userId" bigint, "roleId" bigint, "organizationId" bigint)`

/** One that is over by time makes room for the next. */
const CLOSE = `
UPDATE user_roles ur SET revoked_at = ur.expires_at, updated_at = :now FROM ${LINES}
WHERE ur.tenant_id = :tenant AND ur.user_id = l."userId" AND ur.role_id = l."roleId" AND ur.revoked_at IS NULL
  AND ur.organization_id IS NOT DISTINCT FROM l."organizationId" AND ur.context_type IS NULL AND ur.expires_at <= :now`

const GIVE = `
INSERT INTO user_roles (tenant_id, user_id, role_id, organization_id, assigned_by, assigned_at, created_at, updated_at)
SELECT DISTINCT :tenant::bigint, l."userId", l."roleId", l."organizationId", :by::bigint, :now::timestamptz, :now::timestamptz,
  :now::timestamptz FROM ${LINES}
ON CONFLICT (tenant_id, user_id, role_id, organization_id, context_type, context_id) WHERE revoked_at IS NULL DO NOTHING
RETURNING id, user_id AS "userId", role_id AS "roleId", organization_id AS "organizationId"`
