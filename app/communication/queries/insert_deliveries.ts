import db from '#platform/db'
import { clock } from '#platform/clock'
import type { Channel } from '#platform/notifications/define_notification'

export type NewDelivery = {
  notification_id: number
  user_id: number
  channel: Channel
  state: 'shown' | 'mailed' | 'queued' | 'waiting' | 'off' | 'suppressed'
  reason: string | null
  send_at: string | null
  off_since: string | null
  mail_id?: number | null
}

/** Writes down what became of notifications on each channel. */
export async function insertDeliveries(rows: NewDelivery[]) {
  if (rows.length === 0) return
  await db.rawQuery(SQL, { rows: JSON.stringify(rows), now: clock.now().toISO()! })
}

const COLUMNS = 'notification_id, user_id, channel, state, reason, send_at, off_since, mail_id'

const SQL = `
INSERT INTO notification_deliveries (${COLUMNS}, created_at, updated_at)
SELECT ${COLUMNS}, :now, :now FROM jsonb_to_recordset(:rows::jsonb) AS row (notification_id bigint, user_id bigint, channel text,
  state text, reason text, send_at timestamptz, off_since timestamptz, mail_id bigint)`
