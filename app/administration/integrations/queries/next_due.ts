import { DateTime } from 'luxon'
import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'

/** When the next message of an integration is due; null when none waits that would be sent. */
export async function nextDue(integrationId: number): Promise<DateTime | null> {
  const row = await db
    .from('integration_deliveries as d')
    .joinRaw('JOIN integrations i ON i.tenant_id = d.tenant_id AND i.id = d.integration_id')
    .where('d.tenant_id', currentTenantId())
    .where({ 'd.integration_id': integrationId, 'd.state': 'waiting' })
    .whereRaw(`i.deleted_at IS NULL AND (i.is_enabled OR d.kind = 'test')`)
    .min('d.next_attempt_at as at')
    .first()
  return row?.at ? DateTime.fromJSDate(row.at) : null
}
