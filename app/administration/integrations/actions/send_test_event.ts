import db from '#platform/db'
import { clock } from '#platform/clock'
import { NotFound } from '#platform/errors'
import { eventRow, SEND_WEBHOOKS } from '#platform/events/announce'
import { findEvent } from '#platform/events/define_event'
import { enqueue } from '#platform/jobs/enqueue'
import type Integration from '#administration/integrations/models/integration'

/**
 * Sends the example of an event, signed like a real one, also while the integration is off.
 * It is tried once.
 *
 * @returns the delivery's uuid
 * @throws NotFound when there is no such event
 */
export async function sendTestEvent(integration: Integration, key: string): Promise<string> {
  const event = findEvent(key)
  if (!event) throw new NotFound()
  const now = clock.now().toUTC().toISO()!
  const { id, body } = eventRow(event.key, now, event.example)
  const [delivery] = await db
    .table('integration_deliveries')
    .insert({
      integration_id: integration.id,
      event_id: id,
      event_type: event.key,
      body,
      kind: 'test',
      next_attempt_at: now,
      created_at: now,
    })
    .returning('uuid')
  await enqueue(SEND_WEBHOOKS, { integration: integration.id })
  return delivery.uuid
}
