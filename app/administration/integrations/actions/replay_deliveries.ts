import db from '#platform/db'
import { clock } from '#platform/clock'
import { recordAudit } from '#platform/audit/audit'
import { SEND_WEBHOOKS } from '#platform/events/announce'
import { enqueueAll } from '#platform/jobs/enqueue'
import { currentTenantId } from '#platform/tenancy/scope'

type Replayed = { of: number; uuid: string; integration: number }

/**
 * Sends messages once more, with the id of their event, so that the receiver can tell what it
 * has already had. Not those that still wait, nor for what is switched off.
 *
 * @returns the new delivery of each message, by the id of the one before
 */
export async function replayDeliveries(ids: number[]): Promise<Map<number, string>> {
  const { rows } = await db.rawQuery<{ rows: Replayed[] }>(SQL, {
    tenant: currentTenantId(),
    ids: `{${ids.join(',')}}`,
    now: clock.now().toISO()!,
  })
  if (rows.length > 0) note(rows)
  const integrations = new Set(rows.map(({ integration }) => integration))
  await enqueueAll(
    SEND_WEBHOOKS,
    [...integrations].map((integration) => ({ integration }))
  )
  return new Map(rows.map(({ of, uuid }) => [of, uuid]))
}

const note = (rows: Replayed[]) =>
  recordAudit({
    action: 'webhooks_replayed',
    resourceType: 'integrations',
    resourceId: rows[0].integration,
    category: 'system',
    metadata: { count: rows.length },
  })

/** The new uuid is chosen beside the row it repeats, which an INSERT alone cannot answer with. */
const SQL = `
WITH asked AS (
  SELECT d.*, gen_random_uuid() AS fresh FROM integration_deliveries d
  JOIN integrations i ON i.tenant_id = :tenant AND i.id = d.integration_id AND i.is_enabled AND i.deleted_at IS NULL
  WHERE d.tenant_id = :tenant AND d.id = ANY(:ids::bigint[]) AND d.state <> 'waiting'
), written AS (
  INSERT INTO integration_deliveries (tenant_id, uuid, integration_id, event_id, event_type, body, kind, next_attempt_at, created_at)
  SELECT :tenant, fresh, integration_id, event_id, event_type, body, 'replay', :now, :now FROM asked ORDER BY id
)
SELECT id AS of, fresh AS uuid, integration_id AS integration FROM asked`
