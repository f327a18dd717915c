import db from '#platform/db'
import { NotFound } from '#platform/errors'
import { currentTenantId } from '#platform/tenancy/scope'
import { faultInWords } from '#administration/integrations/fault_in_words'
import type { HttpContext } from '@adonisjs/core/http'
import type Integration from '#administration/integrations/models/integration'
import type { DeliveryDetails, DeliveryTry } from '#administration/integrations/types'

/** A message to an integration. @throws NotFound */
export async function findDelivery(integration: Integration, uuid: string) {
  const row = await db
    .from('integration_deliveries')
    .where({ tenant_id: currentTenantId(), integration_id: integration.id, uuid })
    .first()
  if (!row) throw new NotFound()
  return row
}

/** A message as its page shows it. */
export function deliveryDetails(row: any, i18n: HttpContext['i18n']): DeliveryDetails {
  const inWords = (fault: string | null, status: number | null) =>
    fault && faultInWords(`${fault}:${status ?? ''}`, i18n)
  return {
    id: row.uuid,
    eventId: row.event_id,
    type: row.event_type,
    kind: row.kind,
    state: row.state,
    body: JSON.stringify(JSON.parse(row.body), null, 2),
    answerStatus: row.answer_status,
    answerBody: row.answer_body || null,
    fault: inWords(row.fault, row.answer_status),
    tries: row.tries.map((one: DeliveryTry) => ({ ...one, fault: inWords(one.fault, one.status) })),
    nextTryAt: row.state === 'waiting' ? row.next_attempt_at.toISOString() : null,
    createdAt: row.created_at.toISOString(),
  }
}
