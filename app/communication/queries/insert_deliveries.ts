import db from '#platform/db'
import type { Channel } from '#platform/notifications/define_notification'

export type NewDelivery = {
  notification_id: number
  user_id: number
  channel: Channel
  state: 'shown' | 'mailed' | 'waiting' | 'off' | 'suppressed'
  reason: string | null
  send_at: string | null
  off_since: string | null
  mail_id?: number | null
}

/** Writes down what became of notifications on each channel. */
export async function insertDeliveries(rows: NewDelivery[]) {
  if (rows.length > 0) await db.rawQuery(SQL, [JSON.stringify(rows)])
}

const COLUMNS = 'notification_id, user_id, channel, state, reason, send_at, off_since, mail_id'

const SQL = `
INSERT INTO notification_deliveries (${COLUMNS})
SELECT ${COLUMNS} FROM jsonb_to_recordset(?::jsonb) AS row (notification_id bigint, user_id bigint, channel text,
  state text, reason text, send_at timestamptz, off_since timestamptz, mail_id bigint)`
