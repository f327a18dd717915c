import type { DateTime } from 'luxon'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { enqueueAll } from '#platform/jobs/enqueue'
import { notificationType, type Priority } from '#platform/notifications/define_notification'

export type Notice = {
  type: string
  /** Ids of people; each hears of it once. */
  to: number[]
  /** The record that the news is about. */
  about: { type: string; id: number }
  /** For the words of the type; ISO instants are shown in the reader's zone. */
  values: Record<string, string | number | null>
  /** Path of the page on which one goes on. */
  actionUrl: string
  /** `urgent` also comes in quiet hours. */
  priority?: Priority
  /** Not before this moment, to the quarter of an hour. */
  at?: DateTime
  /** From then on it is no news any more. */
  expiresAt?: DateTime
}

/** The job that tells people; its work is done by the domain `communication`, above. */
export const FAN_OUT = { name: 'fan_out_notification' }

const PEOPLE_AT_ONCE = 1000

/**
 * Tells people what happened, in the transaction in which it happens: rolled back with it,
 * told soon after its commit, and never lost between. Two statements, however many notices.
 */
export async function notify(notices: Notice | Notice[]) {
  const rows = [notices].flat().flatMap(rowsOf)
  if (rows.length === 0) return
  const written = await db.rawQuery<{ rows: { id: number; isDue: boolean }[] }>(INSERT, {
    rows: JSON.stringify(rows),
    now: clock.now().toISO()!,
  })
  const due = written.rows.filter(({ isDue }) => isDue)
  await enqueueAll(
    FAN_OUT,
    due.map(({ id }) => ({ outbox: id }))
  )
}

function rowsOf(notice: Notice) {
  const { type } = notificationType(notice.type)
  const people = [...new Set(notice.to)]
  const now = clock.now()
  const sets = Array.from({ length: Math.ceil(people.length / PEOPLE_AT_ONCE) }, (_, index) =>
    people.slice(index * PEOPLE_AT_ONCE, (index + 1) * PEOPLE_AT_ONCE)
  )
  return sets.map((userIds) => ({
    notification_type: type,
    user_ids: userIds,
    related_type: notice.about.type,
    related_id: notice.about.id,
    data: notice.values,
    action_url: notice.actionUrl,
    priority: notice.priority ?? 'normal',
    send_at: (notice.at ?? now).toUTC().toISO(),
    expires_at: notice.expiresAt?.toUTC().toISO() ?? null,
    created_at: now.toISO(),
  }))
}

/** One parameter for all rows, as for mails. */
const INSERT = `
INSERT INTO notification_outbox (notification_type, user_ids, related_type, related_id, data, action_url, priority,
  send_at, expires_at, created_at)
SELECT notification_type, user_ids, related_type, related_id, data, action_url, priority, send_at, expires_at, created_at
FROM jsonb_to_recordset(:rows::jsonb) AS notice (notification_type text, user_ids bigint[], related_type text,
  related_id bigint, data jsonb, action_url text, priority text, send_at timestamptz, expires_at timestamptz,
  created_at timestamptz)
RETURNING id, send_at <= :now AS "isDue"`
