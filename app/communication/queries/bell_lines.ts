import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import { wordsOf } from '#communication/words'

/** News about the same thing, as one line of the bell. */
export type BellLine = {
  /** The newest notification of the line. */
  id: string
  title: string
  text: string
  isRead: boolean
  isUrgent: boolean
  at: string
  href: string
}

type Reader = { id: number; locale: string; timezone: string }

/** The newest lines of somebody's bell, unread and read apart. One query over the last 200 notifications. */
export async function bellLines(reader: Reader): Promise<BellLine[]> {
  const { rows } = await db.rawQuery(SQL, {
    tenant: currentTenantId(),
    user: reader.id,
    now: clock.now().toISO()!,
  })
  return rows.map((row: any) => ({
    id: row.uuid,
    ...wordsOf(row.type, row.data, reader, row.count),
    isRead: row.is_read,
    isUrgent: row.priority === 'urgent' || row.priority === 'high',
    at: row.at.toISOString(),
    href: notificationHref(row.uuid),
  }))
}

/** Opens what a notification is about, and marks it as read. */
export const notificationHref = (uuid: string) => `/me/notifications/${uuid}`

const SQL = `
WITH recent AS (
  SELECT n.id, n.uuid, n.notification_type, n.data, coalesce(n.group_key, n.uuid::text) AS group_key, n.is_read,
    n.priority, n.created_at
  FROM notifications n
  WHERE n.tenant_id = :tenant AND n.user_id = :user AND n.in_app AND (n.expires_at IS NULL OR n.expires_at > :now)
  ORDER BY n.created_at DESC, n.id DESC LIMIT 200
), ranked AS (
  SELECT recent.*, row_number() OVER line AS place,
    sum(coalesce((data ->> 'count')::int, 1)) OVER (PARTITION BY group_key, is_read) AS count
  FROM recent WINDOW line AS (PARTITION BY group_key, is_read ORDER BY created_at DESC, id DESC)
)
SELECT uuid, notification_type AS type, data, is_read, priority, created_at AS at, count::int
FROM ranked WHERE place = 1 ORDER BY created_at DESC, id DESC LIMIT 15`
