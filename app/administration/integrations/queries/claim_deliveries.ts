import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'

export type Claimed = {
  id: number
  eventId: string
  type: string
  body: string
  kind: 'event' | 'test' | 'replay'
  attempts: number
}

/** Sent at the same time: one slow receiver holds the others up for one time-out only. */
const AT_ONCE = 10

/** What was claimed by a process that was lost is free again after this. */
const LEASE_SECONDS = 120

/**
 * Takes the oldest messages of an integration that are due, no more than its limit for a
 * minute still allows; nobody else gets them meanwhile.
 */
export async function claimDeliveries(integrationId: number, perMinute: number) {
  const now = clock.now()
  const { rows } = await db.rawQuery<{ rows: Claimed[] }>(CLAIM, {
    tenant: currentTenantId(),
    integration: integrationId,
    now: now.toISO()!,
    minute: now.minus({ minutes: 1 }).toISO()!,
    lease: now.plus({ seconds: LEASE_SECONDS }).toISO()!,
    perMinute,
    most: AT_ONCE,
  })
  return rows.sort((one, other) => one.id - other.id)
}

/** Materialized, since a subquery with a limit that locks may be run more than once. */
const CLAIM = `
WITH due AS MATERIALIZED (
  SELECT w.id FROM integration_deliveries w
  JOIN integrations i ON i.tenant_id = :tenant AND i.id = w.integration_id AND i.deleted_at IS NULL
  WHERE w.tenant_id = :tenant AND w.integration_id = :integration AND w.state = 'waiting'
    AND w.next_attempt_at <= :now AND (i.is_enabled OR w.kind = 'test')
  ORDER BY w.id
  LIMIT least(:most, greatest(0, :perMinute - (SELECT count(*) FROM integration_deliveries s
    WHERE s.tenant_id = :tenant AND s.integration_id = :integration AND s.last_attempt_at > :minute)))
  FOR UPDATE OF w SKIP LOCKED
)
UPDATE integration_deliveries d SET attempts = d.attempts + 1, last_attempt_at = :now, next_attempt_at = :lease
FROM due WHERE d.tenant_id = :tenant AND d.id = due.id
RETURNING d.id, d.event_id AS "eventId", d.event_type AS type, d.body, d.kind, d.attempts`
