import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import CourseEnrollment from '#learning/models/course_enrollment'
import { EnrollmentClosed } from '#learning/errors'
import { completeEnrollment } from '#learning/actions/complete_enrollment'
import { learningState } from '#learning/queries/learning_state'
import type { OutlineState } from '#learning/rules/outline_state'
import type { ProgressStatus } from '#learning/enums'

export type ProgressReport = {
  kind: 'lesson' | 'activity'
  /** Row of the item in the enrollment's version, and its module's. */
  itemId: number
  moduleId: number
  status?: Extract<ProgressStatus, 'in_progress' | 'completed' | 'failed'>
  /** How much was seen, 0–100; never goes down. */
  seenPercent?: number
  /** Active seconds to add; the caller has checked that they can be true. */
  addSeconds?: number
  /** Where to resume: scroll position, second of a video. Replaces what was there. */
  resume?: Record<string, unknown>
  /** Result of an activity in points; the better one of several is for the caller to choose. */
  score?: { points: number; maxPoints: number; passed: boolean | null; attempts: number }
}

/**
 * Writes what happened in an item and, in the same transaction, everything that
 * follows from it: the module, the enrollment's percentages, completion and
 * certificate. Nobody waits for a nightly job.
 *
 * @throws EnrollmentClosed after withdrawal or expiry; a completed one may still be revisited
 */
export async function recordProgress(
  enrollmentId: number,
  report: ProgressReport
): Promise<{ enrollment: CourseEnrollment; state: OutlineState }> {
  const enrollment = await CourseEnrollment.query()
    .where('id', enrollmentId)
    .forUpdate()
    .firstOrFail()
  if (!enrollment.isOpen && enrollment.status !== 'completed') throw new EnrollmentClosed()

  await writeItem(enrollment, report)
  return settleEnrollment(enrollment)
}

/** Brings the enrollment in line with its progress rows; also the way to rebuild it. */
export async function settleEnrollment(enrollment: CourseEnrollment) {
  const state = await learningState(enrollment)
  const now = clock.now()
  await writeModules(enrollment, state)
  const items = state.modules.flatMap((module) => module.items)
  const seen = items.filter(({ status }) => status !== 'not_started').length
  await CourseEnrollment.query()
    .where('id', enrollment.id)
    .update({
      status: enrollment.status === 'enrolled' && seen > 0 ? 'in_progress' : enrollment.status,
      started_at: enrollment.startedAt?.toISO() ?? (seen > 0 ? now.toISO() : null),
      last_accessed_at: now.toISO(),
      progress_percentage: items.length ? Math.floor((seen * 10_000) / items.length) / 100 : 0,
      completion_percentage: state.completion.percent,
      grade: state.grade?.percent ?? null,
      updated_at: now.toISO(),
    })
  await enrollment.refresh()
  if (state.completion.met && enrollment.isOpen) await completeEnrollment(enrollment, state)
  return { enrollment, state }
}

async function writeItem(enrollment: CourseEnrollment, report: ProgressReport) {
  const now = clock.now().toISO()!
  await db.rawQuery(UPSERT_ITEM, {
    tenant: currentTenantId(),
    user: enrollment.userId,
    course: enrollment.courseId,
    enrollment: enrollment.id,
    module: report.moduleId,
    lesson: report.kind === 'lesson' ? report.itemId : null,
    activity: report.kind === 'activity' ? report.itemId : null,
    kind: report.kind,
    item: report.itemId,
    status: report.status ?? 'in_progress',
    seen: report.status === 'completed' ? 100 : (report.seenPercent ?? 0),
    seconds: report.addSeconds ?? 0,
    resume: report.resume ? JSON.stringify(report.resume) : null,
    points: report.score?.points ?? null,
    maxPoints: report.score?.maxPoints ?? null,
    passed: report.score?.passed ?? null,
    attempts: report.score?.attempts ?? 0,
    completedAt: report.status === 'completed' ? now : null,
    now,
  })
}

/** What is completed stays completed, with the time at which it first was. */
const UPSERT_ITEM = `
INSERT INTO learning_progress AS p (tenant_id, user_id, course_id, enrollment_id, module_id, lesson_id, activity_id,
  content_type, content_id, status, progress_percentage, time_spent, data, score, max_score, passed,
  attempts_count, first_accessed_at, last_accessed_at, completed_at, created_at, updated_at)
VALUES (:tenant, :user, :course, :enrollment, :module, :lesson, :activity, :kind, :item, :status, :seen,
  :seconds, :resume, :points, :maxPoints, :passed, :attempts, :now, :now, :completedAt, :now, :now)
ON CONFLICT (tenant_id, user_id, content_type, content_id, enrollment_id) DO UPDATE SET
  status = CASE WHEN p.status = 'completed' THEN p.status ELSE EXCLUDED.status END,
  progress_percentage = greatest(p.progress_percentage, EXCLUDED.progress_percentage),
  time_spent = p.time_spent + EXCLUDED.time_spent,
  data = coalesce(EXCLUDED.data, p.data),
  score = coalesce(EXCLUDED.score, p.score),
  max_score = coalesce(EXCLUDED.max_score, p.max_score),
  passed = coalesce(EXCLUDED.passed, p.passed),
  attempts_count = greatest(p.attempts_count, EXCLUDED.attempts_count),
  last_accessed_at = EXCLUDED.last_accessed_at,
  completed_at = coalesce(p.completed_at, EXCLUDED.completed_at),
  updated_at = EXCLUDED.updated_at`

async function writeModules(enrollment: CourseEnrollment, state: OutlineState) {
  const now = clock.now().toISO()!
  const started = state.modules.filter(({ items }) =>
    items.some(({ status }) => status !== 'not_started')
  )
  if (started.length === 0) return
  const rows = started.map(({ module, completion }) => ({
    tenant_id: currentTenantId(),
    user_id: enrollment.userId,
    course_id: enrollment.courseId,
    enrollment_id: enrollment.id,
    module_id: module.id,
    content_type: 'module',
    content_id: module.id,
    status: completion.met ? 'completed' : 'in_progress',
    progress_percentage: completion.percent,
    first_accessed_at: now,
    last_accessed_at: now,
    completed_at: completion.met ? now : null,
  }))
  await db
    .insertQuery()
    .table('learning_progress')
    .knexQuery.insert(rows)
    .onConflict(['tenant_id', 'user_id', 'content_type', 'content_id', 'enrollment_id'])
    .merge({
      status: db.knexRawQuery('excluded.status'),
      progress_percentage: db.knexRawQuery('excluded.progress_percentage'),
      last_accessed_at: db.knexRawQuery('excluded.last_accessed_at'),
      completed_at: db.knexRawQuery(
        'coalesce(learning_progress.completed_at, excluded.completed_at)'
      ),
    })
}
