import { DateTime } from 'luxon'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { NotFound } from '#platform/errors'
import { currentTenantId } from '#platform/tenancy/scope'
import CourseEnrollment from '#learning/models/course_enrollment'
import { OPEN_STATUSES } from '#learning/enums'
import { settleEnrollment } from '#learning/actions/record_progress'
import { PAUSE_MINUTES } from '#learning/actions/start_sitting'
import { creditedSeconds } from '#learning/rules/credited_seconds'
import type { Resume } from '#learning/types'

export type Heartbeat = {
  /** Uuid of the sitting, as opening the item gave it. */
  sitting: string
  /** Lineage of the item on the screen. */
  item: string
  activeSeconds: number
  /** How much of the item was seen, 0–100. */
  seenPercent?: number
  resume?: Resume
}

/**
 * Adds active time and the place to resume to an item that was opened. Time is credited
 * by the server's clock: not more than passed since this person's last heartbeat in any
 * course, so that neither two tabs nor a script make a minute longer than a minute.
 *
 * @returns the seconds credited
 * @throws NotFound when the sitting is somebody else's or over, or the item was never opened
 */
export async function recordHeartbeat(userId: number, heartbeat: Heartbeat): Promise<number> {
  const now = clock.now()
  // Beats of several tabs queue up here.
  await db.rawQuery(`SELECT pg_advisory_xact_lock(hashtextextended(?, 0))`, [`beat:${userId}`])
  const sitting = await findSitting(userId, heartbeat.sitting)
  const seconds = creditedSeconds(heartbeat.activeSeconds, {
    secondsSinceLast: now.diff(DateTime.fromJSDate(sitting.lastBeat), 'seconds').seconds,
  })
  await writeItem(sitting.enrollmentId, heartbeat, seconds)
  await writeSitting(sitting, seconds, now)
  if (sitting.isOpen && seconds > 0 && sitting.countsTime) {
    await settleEnrollment(await CourseEnrollment.findOrFail(sitting.enrollmentId))
  }
  return seconds
}

type Sitting = {
  id: number
  enrollmentId: number
  startedAt: Date
  durationSeconds: number
  /** Work in the course goes on; a completed one is only revisited. */
  isOpen: boolean
  /** Of this person, in any course. */
  lastBeat: Date
  /** Courses whose completion asks for time are settled with each beat, others need not be. */
  countsTime: boolean
}

async function findSitting(userId: number, uuid: string): Promise<Sitting> {
  const { rows } = await db.rawQuery(FIND_SITTING, {
    tenant: currentTenantId(),
    user: userId,
    uuid,
    open: `{${OPEN_STATUSES.join(',')}}`,
    since: clock.now().minus({ minutes: PAUSE_MINUTES }).toISO()!,
  })
  if (rows.length === 0) throw new NotFound()
  return rows[0]
}

const FIND_SITTING = `
SELECT s.id, s.enrollment_id AS "enrollmentId", s.started_at AS "startedAt", s.duration AS "durationSeconds",
  e.status = ANY(:open) AS "isOpen",
  strpos(c.completion_criteria::text, 'time_spent_at_least') > 0 AS "countsTime",
  (SELECT max(o.ended_at) FROM learning_sessions o WHERE o.tenant_id = :tenant AND o.user_id = :user) AS "lastBeat"
FROM learning_sessions s
JOIN course_enrollments e ON e.tenant_id = :tenant AND e.id = s.enrollment_id
JOIN courses c ON c.tenant_id = :tenant AND c.id = e.course_id
WHERE s.tenant_id = :tenant AND s.uuid = :uuid AND s.user_id = :user AND s.ended_at >= :since
  AND (e.status = ANY(:open) OR e.status = 'completed')`

async function writeItem(
  enrollmentId: number,
  { item, seenPercent = 0, resume }: Heartbeat,
  seconds: number
) {
  const { rows } = await db.rawQuery(UPDATE_ITEM, {
    tenant: currentTenantId(),
    enrollment: enrollmentId,
    item,
    seconds,
    seen: seenPercent,
    resume: resume ? JSON.stringify(resume) : null,
    now: clock.now().toISO()!,
  })
  if (rows.length === 0) throw new NotFound()
}

/** Only rows that opening the item has made: what is locked has none. */
const UPDATE_ITEM = `
UPDATE learning_progress p SET
  time_spent = p.time_spent + :seconds,
  progress_percentage = greatest(p.progress_percentage, :seen),
  data = coalesce(:resume::jsonb, p.data),
  last_accessed_at = :now, updated_at = :now
WHERE p.tenant_id = :tenant AND p.enrollment_id = :enrollment AND (
  p.lesson_id IN (SELECT id FROM course_lessons WHERE tenant_id = :tenant AND lineage_id = :item) OR
  p.activity_id IN (SELECT id FROM course_activities WHERE tenant_id = :tenant AND lineage_id = :item))
RETURNING p.id`

async function writeSitting(sitting: Sitting, seconds: number, now: DateTime) {
  const duration = sitting.durationSeconds + seconds
  const passed = Math.round(now.diff(DateTime.fromJSDate(sitting.startedAt), 'seconds').seconds)
  await db
    .from('learning_sessions')
    .where({ tenant_id: currentTenantId(), id: sitting.id })
    .update({
      duration,
      idle_time: Math.max(0, passed - duration),
      interactions_count: db.knexRawQuery('interactions_count + 1'),
      ended_at: now.toISO(),
      updated_at: now.toISO(),
    })
}
