import { IANAZone } from 'luxon'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import { reminderWindows, type Reminder } from '#learning/rules/reminder_windows'

export type Reminded = {
  reminder: Reminder
  userId: number
  person: string
  courseId: number
  course: string
  slug: string
  dueAt: Date
}

export const REMINDED_AT_ONCE = 5000

/** Writes down who is reminded now of which deadline, and answers with them: nobody comes twice. */
export async function takeReminders(): Promise<Reminded[]> {
  const zones = await zonesWithDeadlines()
  const windows = zones.flatMap((zone) =>
    reminderWindows(clock.now(), IANAZone.isValidZone(zone) ? zone : 'UTC').map((window) => ({
      zone,
      ...window,
    }))
  )
  if (windows.length === 0) return []
  const { rows } = await db.rawQuery(SQL, {
    tenant: currentTenantId(),
    windows: JSON.stringify(windows),
    limit: REMINDED_AT_ONCE,
    now: clock.now().toISO()!,
  })
  return rows
}

/** Zones of people who have a deadline that a reminder could be about. */
async function zonesWithDeadlines(): Promise<string[]> {
  const { rows } = await db.rawQuery<{ rows: { timezone: string }[] }>(ZONES, {
    tenant: currentTenantId(),
    from: clock.now().minus({ days: 6 }).toISO()!,
    until: clock.now().plus({ days: 10 }).toISO()!,
  })
  return rows.map(({ timezone }) => timezone)
}

const ZONES = `
SELECT DISTINCT u.timezone
FROM course_enrollments e JOIN users u ON u.tenant_id = :tenant AND u.id = e.user_id
WHERE e.tenant_id = :tenant AND e.due_at BETWEEN :from AND :until AND e.status IN ('enrolled', 'in_progress')`

const SQL = `
WITH due AS (
  SELECT e.id, e.user_id, e.course_id, e.due_at, w.reminder
  FROM jsonb_to_recordset(:windows::jsonb) AS w (zone text, reminder text, "from" timestamptz, until timestamptz,
    since timestamptz)
  JOIN course_enrollments e ON e.tenant_id = :tenant AND e.due_at >= w."from" AND e.due_at < w.until
    AND e.status IN ('enrolled', 'in_progress') AND e.enrolled_at < w.since
  JOIN users u ON u.tenant_id = :tenant AND u.id = e.user_id AND u.timezone = w.zone AND u.status = 'active'
    AND u.deleted_at IS NULL
  WHERE NOT EXISTS (SELECT FROM enrollment_reminders r WHERE r.tenant_id = :tenant AND r.enrollment_id = e.id
    AND r.reminder = w.reminder AND r.due_at = e.due_at)
  ORDER BY e.id LIMIT :limit
), taken AS (
  INSERT INTO enrollment_reminders (enrollment_id, reminder, due_at, created_at)
  SELECT id, reminder, due_at, :now FROM due
  ON CONFLICT DO NOTHING RETURNING enrollment_id, reminder
)
SELECT due.reminder, due.user_id AS "userId", coalesce(u.display_name, u.first_name || ' ' || u.last_name) AS person,
  c.id AS "courseId", c.title AS course, c.slug, due.due_at AS "dueAt"
FROM taken
JOIN due ON due.id = taken.enrollment_id AND due.reminder = taken.reminder
JOIN users u ON u.tenant_id = :tenant AND u.id = due.user_id
JOIN courses c ON c.tenant_id = :tenant AND c.id = due.course_id AND c.deleted_at IS NULL`
