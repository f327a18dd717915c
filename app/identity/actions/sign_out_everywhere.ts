import db from '#platform/db'
import { recordAudit } from '#platform/audit/audit'

/** Ends every session of a person, on all devices. */
export async function signOutEverywhere({ id, tenantId }: { id: number; tenantId: number }) {
  await db.from('user_sessions').where({ tenant_id: tenantId, user_id: id }).delete()
  recordAudit({
    action: 'signed_out_everywhere',
    resourceType: 'users',
    resourceId: id,
    category: 'authentication',
  })
}
