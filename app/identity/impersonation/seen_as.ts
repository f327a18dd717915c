import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import type { SeenAs } from '#identity/impersonation/types'

const MOST = 20

/** Who was this person lately, for the person. */
export async function seenAs(userId: number): Promise<SeenAs[]> {
  const { rows } = await db.rawQuery<{ rows: SeenAs[] }>(SQL, {
    tenant: currentTenantId(),
    user: userId,
    now: clock.now().toISO()!,
    limit: MOST,
  })
  return rows
}

const SQL = `
SELECT i.uuid AS id, coalesce(b.display_name, b.first_name || ' ' || b.last_name) AS by, i.mode, i.reason,
  to_char(i.started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "startedAt",
  CASE WHEN coalesce(i.ended_at, i.expires_at) <= :now
    THEN to_char(coalesce(i.ended_at, i.expires_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') END AS "endedAt"
FROM impersonations i
JOIN users b ON b.tenant_id = i.tenant_id AND b.id = i.impersonator_id
WHERE i.tenant_id = :tenant AND i.user_id = :user ORDER BY i.started_at DESC LIMIT :limit`
