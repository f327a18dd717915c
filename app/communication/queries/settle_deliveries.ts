import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'

export type Settled = {
  id: number
  state: 'mailed' | 'suppressed'
  reason: string | null
  mail_id: number | null
}

/** Writes down what became of deliveries that waited. */
export async function settleDeliveries(rows: Settled[]) {
  await db.rawQuery(SQL, {
    tenant: currentTenantId(),
    rows: JSON.stringify(rows),
    now: clock.now().toISO()!,
  })
}

const SQL = `
UPDATE notification_deliveries d SET state = row.state, reason = row.reason, mail_id = row.mail_id, updated_at = :now
FROM jsonb_to_recordset(:rows::jsonb) AS row (id bigint, state text, reason text, mail_id bigint)
WHERE d.tenant_id = :tenant AND d.id = row.id`
