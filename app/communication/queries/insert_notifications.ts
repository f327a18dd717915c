import db from '#platform/db'

export type NewNotification = {
  uuid: string
  user_id: number
  notification_type: string
  title: string
  message: string
  data: Record<string, unknown>
  channels: string[]
  priority: string
  is_actionable: boolean
  action_url: string
  related_type: string
  related_id: number
  outbox_id: number
  group_key: string
  in_app: boolean
  expires_at: string | null
  created_at: string
}

/** Writes notifications; who has one of the same outbox row already keeps that. @returns ids of the new ones by uuid */
export async function insertNotifications(rows: NewNotification[]): Promise<Map<string, number>> {
  if (rows.length === 0) return new Map()
  const inserted = await db.rawQuery<{ rows: { id: number; uuid: string }[] }>(SQL, [
    JSON.stringify(rows),
  ])
  return new Map(inserted.rows.map(({ id, uuid }) => [uuid, id]))
}

const COLUMNS = `uuid, user_id, notification_type, title, message, data, channels, priority, is_actionable, action_url,
  related_type, related_id, outbox_id, group_key, in_app, expires_at, created_at`

const SQL = `
INSERT INTO notifications (${COLUMNS})
SELECT ${COLUMNS} FROM jsonb_to_recordset(?::jsonb) AS row (uuid uuid, user_id bigint, notification_type text, title text,
  message text, data jsonb, channels jsonb, priority text, is_actionable boolean, action_url text, related_type text,
  related_id bigint, outbox_id bigint, group_key text, in_app boolean, expires_at timestamptz, created_at timestamptz)
ON CONFLICT ON CONSTRAINT notifications_once DO NOTHING
RETURNING id, uuid`
