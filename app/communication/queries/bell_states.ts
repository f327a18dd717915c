import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'

/** What a bell shows, and a name for this state of it. */
export type BellState = { id: string; unread: number }

/** Shown as "99+". */
const MOST_COUNTED = 100

/** How many notifications each of these people has not read. One query. */
export async function bellStates(userIds: number[]): Promise<Map<number, BellState>> {
  const { rows } = await db.rawQuery(SQL, {
    tenant: currentTenantId(),
    users: `{${userIds.join(',')}}`,
    now: clock.now().toISO()!,
    most: MOST_COUNTED,
  })
  return new Map(
    rows.map(({ user, unread, newest }: any) => [user, { id: `${newest ?? 0}.${unread}`, unread }])
  )
}

const SQL = `
SELECT asked.id AS user, counted.unread, newest.id AS newest
FROM unnest(:users::bigint[]) AS asked (id)
CROSS JOIN LATERAL (
  SELECT count(*)::int AS unread FROM (
    SELECT 1 FROM notifications n WHERE n.tenant_id = :tenant AND n.user_id = asked.id AND n.in_app AND NOT n.is_read
      AND (n.expires_at IS NULL OR n.expires_at > :now) LIMIT :most
  ) unread_ones
) counted
LEFT JOIN LATERAL (
  SELECT n.id FROM notifications n WHERE n.tenant_id = :tenant AND n.user_id = asked.id AND n.in_app
  ORDER BY n.created_at DESC, n.id DESC LIMIT 1
) newest ON true`
