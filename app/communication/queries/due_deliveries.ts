import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'

/** A mail that had to wait, with the news it is about. */
export type DueDelivery = {
  id: number
  userId: number
  reason: 'digest' | 'quiet'
  uuid: string
  type: string
  data: Record<string, unknown>
  aboutId: number
  groupKey: string
  isRead: boolean
  expiresAt: Date | null
}

export const PEOPLE_AT_ONCE = 200

/** Mails of some people that are due now, oldest first and locked; what somebody else is sending is left out. */
export async function dueDeliveries(): Promise<DueDelivery[]> {
  const { rows } = await db.rawQuery(SQL, {
    tenant: currentTenantId(),
    now: clock.now().toISO()!,
    people: PEOPLE_AT_ONCE,
  })
  return rows
}

const SQL = `
WITH people AS (
  SELECT DISTINCT user_id FROM notification_deliveries
  WHERE tenant_id = :tenant AND state = 'waiting' AND send_at <= :now ORDER BY user_id LIMIT :people
)
SELECT d.id, d.user_id AS "userId", d.reason, n.uuid, n.notification_type AS type, n.data, n.related_id AS "aboutId",
  n.group_key AS "groupKey", n.is_read AS "isRead", n.expires_at AS "expiresAt"
FROM people
JOIN notification_deliveries d ON d.tenant_id = :tenant AND d.user_id = people.user_id
  AND d.channel = 'mail' AND d.state = 'waiting' AND d.send_at <= :now
JOIN notifications n ON n.tenant_id = :tenant AND n.id = d.notification_id
ORDER BY d.user_id, d.id LIMIT 5000
FOR UPDATE OF d SKIP LOCKED`
