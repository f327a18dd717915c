import app from '@adonisjs/core/services/app'
import { v7 as uuidv7 } from 'uuid'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { enqueueAll } from '#platform/jobs/enqueue'
import { currentTenantId } from '#platform/tenancy/scope'
import type { EventType } from '#platform/events/define_event'

/** The job that sends what waits; its work is done by the domain `administration`, above. */
export const SEND_WEBHOOKS = { name: 'send_webhooks' }

/**
 * Tells other systems what happened, in the transaction in which it happens: rolled back with
 * it, sent soon after its commit. When nobody listens it costs one small question.
 *
 * @param dataOf of each event of this kind; asked only when somebody listens
 */
export async function announce<Data extends object>(
  event: EventType<Data>,
  dataOf: () => Promise<Data[]> | Data[]
) {
  const listening = await listenersTo(event)
  if (listening.length === 0) return
  const data = await dataOf()
  if (!app.inProduction) for (const one of data) await event.data.validate(one)
  const now = clock.now().toUTC().toISO()!
  await db.rawQuery(INSERT, {
    tenant: currentTenantId(),
    integrations: `{${listening.join(',')}}`,
    type: event.key,
    now,
    events: JSON.stringify(data.map((one) => eventRow(event.key, now, one))),
  })
  await enqueueAll(
    SEND_WEBHOOKS,
    listening.map((integration) => ({ integration }))
  )
}

/** What is sent: the same text is stored, signed and shown. */
export function eventRow(type: string, timestamp: string, data: object) {
  const id = uuidv7()
  return { id, body: JSON.stringify({ id, type, timestamp, data }) }
}

async function listenersTo({ key }: EventType): Promise<number[]> {
  const { rows } = await db.rawQuery<{ rows: { id: number }[] }>(LISTENERS, {
    tenant: currentTenantId(),
    events: JSON.stringify([key]),
  })
  return rows.map(({ id }) => id)
}

const LISTENERS = `
SELECT id FROM integrations WHERE tenant_id = :tenant AND integration_type = 'webhook' AND is_enabled
  AND deleted_at IS NULL AND configuration->'events' @> :events::jsonb ORDER BY id`

const INSERT = `
INSERT INTO integration_deliveries (tenant_id, integration_id, event_id, event_type, body, next_attempt_at, created_at)
SELECT :tenant, i.id, e.id, :type, e.body, :now, :now
FROM unnest(:integrations::bigint[]) AS i (id), jsonb_to_recordset(:events::jsonb) AS e (id uuid, body text)`
