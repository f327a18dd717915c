import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import { recordAudit } from '#platform/audit/audit'

export type Placing = { userId: number; organizationId: number }

type Line = { id: number; userId: number; organizationId: number }

/** Makes these organizations the ones that people mainly belong to; where they were before, they left. */
export async function placePeople(placings: Placing[]) {
  if (placings.length === 0) return
  const bindings = {
    tenant: currentTenantId(),
    now: clock.now().toISO()!,
    placings: JSON.stringify(placings),
  }
  const left = await db.rawQuery<{ rows: Line[] }>(LEAVE, bindings)
  const joined = await db.rawQuery<{ rows: Line[] }>(JOIN, bindings)
  for (const { id } of left.rows) {
    note('updated', id, {
      oldValues: { status: 'active', isPrimary: true, leftAt: null },
      newValues: { status: 'inactive', isPrimary: false, leftAt: bindings.now },
    })
  }
  for (const { id, ...line } of joined.rows) {
    note('created', id, { newValues: { ...line, status: 'active', isPrimary: true } })
  }
}

const note = (action: string, resourceId: number, values: object) =>
  recordAudit({ action, resourceType: 'user_organization_memberships', resourceId, ...values })

const PLACINGS = `jsonb_to_recordset(:placings::jsonb) AS p ("userId" bigint, "organizationId" bigint)`

const LEAVE = `
UPDATE user_organization_memberships m SET status = 'inactive', is_primary = false, left_at = :now, updated_at = :now
FROM ${PLACINGS} WHERE m.tenant_id = :tenant AND m.user_id = p."userId" AND m.status IN ('active', 'pending')
  AND (m.is_primary OR m.organization_id = p."organizationId")
RETURNING m.id, m.user_id AS "userId", m.organization_id AS "organizationId"`

const JOIN = `
INSERT INTO user_organization_memberships (tenant_id, user_id, organization_id, is_primary, joined_at, created_at, updated_at)
SELECT :tenant, p."userId", p."organizationId", true, :now, :now, :now FROM ${PLACINGS}
RETURNING id, user_id AS "userId", organization_id AS "organizationId"`
