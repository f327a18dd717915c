import db from '#platform/db'
import { clock } from '#platform/clock'
import { NotFound } from '#platform/errors'
import { currentTenantId } from '#platform/tenancy/scope'
import CourseEnrollment from '#learning/models/course_enrollment'
import LearningSession from '#learning/models/learning_session'
import { settleEnrollment } from '#learning/actions/record_progress'
import { PAUSE_MINUTES } from '#learning/actions/start_sitting'
import { creditedSeconds } from '#learning/rules/credited_seconds'
import type { DateTime } from 'luxon'
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
  const sitting = await LearningSession.query().where({ uuid: heartbeat.sitting, userId }).first()
  if (!sitting || isOver(sitting, now)) throw new NotFound()
  const enrollment = await CourseEnrollment.findOrFail(sitting.enrollmentId)
  const isOpen = enrollment.isOpen
  if (!isOpen && enrollment.status !== 'completed') throw new NotFound()

  const seconds = creditedSeconds(heartbeat.activeSeconds, {
    secondsSinceLast: now.diff(await lastBeat(userId), 'seconds').seconds,
  })
  await writeItem(enrollment, heartbeat, seconds)
  await writeSitting(sitting, seconds, now)
  if (isOpen && seconds > 0 && (await countsTime(enrollment.courseId))) {
    await settleEnrollment(enrollment)
  }
  return seconds
}

const isOver = ({ endedAt }: LearningSession, now: DateTime) =>
  endedAt === null || now.diff(endedAt, 'minutes').minutes > PAUSE_MINUTES

async function lastBeat(userId: number) {
  const last = await LearningSession.query()
    .where('userId', userId)
    .whereNotNull('endedAt')
    .orderBy('endedAt', 'desc')
    .firstOrFail()
  return last.endedAt!
}

async function writeItem(
  enrollment: CourseEnrollment,
  { item, seenPercent = 0, resume }: Heartbeat,
  seconds: number
) {
  const { rows } = await db.rawQuery(UPDATE_ITEM, {
    tenant: currentTenantId(),
    enrollment: enrollment.id,
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

async function writeSitting(sitting: LearningSession, seconds: number, now: DateTime) {
  const duration = sitting.duration + seconds
  const passed = Math.round(now.diff(sitting.startedAt, 'seconds').seconds)
  await sitting
    .merge({
      duration,
      idleTime: Math.max(0, passed - duration),
      endedAt: now,
      interactionsCount: sitting.interactionsCount + 1,
    })
    .save()
}

/** Courses whose completion asks for time are settled with each beat, others need not be. */
async function countsTime(courseId: number) {
  const course = await db
    .from('courses')
    .where({ tenant_id: currentTenantId(), id: courseId })
    .whereRaw(`completion_criteria::text LIKE '%time_spent_at_least%'`)
    .first()
  return Boolean(course)
}
