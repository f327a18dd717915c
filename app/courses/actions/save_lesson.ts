import db from '#platform/db'
import { clock } from '#platform/clock'
import { recordAudit } from '#platform/audit/audit'
import { currentScope, currentTenantId } from '#platform/tenancy/scope'
import User from '#identity/models/user'
import type CourseLesson from '#courses/models/course_lesson'
import type { LessonSaved, LessonConflict } from '#courses/studio_types'

export type LessonText = {
  title: string
  /** A validated document as JSON. */
  content: string
  minutes: number | null
  notes: string | null
}

/**
 * Saves a lesson that was opened at `revision`. When somebody else has saved it since,
 * nothing is written and the answer says who and when; a save that arrives twice is
 * no conflict.
 */
export async function saveLesson(
  lesson: CourseLesson,
  text: LessonText,
  revision: number
): Promise<LessonSaved | LessonConflict> {
  const { tenantId, actor } = currentScope()
  const now = clock.now().toISO()!
  const { rows } = await db.rawQuery(SAVE, {
    ...text,
    tenant: tenantId,
    id: lesson.id,
    revision,
    by: actor.userId,
    now,
  })
  if (rows[0]) {
    audit(lesson, text, rows[0].revision)
    return { revision: rows[0].revision, savedAt: now }
  }
  return answerToLateSave(lesson.id, text)
}

const SAVE = `
UPDATE course_lessons SET title = :title, content = :content, estimated_duration = :minutes,
  notes = :notes, revision = revision + 1, updated_by = :by, updated_at = :now
WHERE tenant_id = :tenant AND id = :id AND revision = :revision RETURNING revision`

async function answerToLateSave(
  id: number,
  text: LessonText
): Promise<LessonSaved | LessonConflict> {
  const row = await db
    .from('course_lessons')
    .where({ tenant_id: currentTenantId(), id })
    .firstOrFail()
  const savedAt = row.updated_at.toISOString()
  const isSame =
    row.title === text.title &&
    row.content === text.content &&
    row.estimated_duration === text.minutes &&
    row.notes === text.notes
  if (isSame) return { revision: row.revision, savedAt }
  const other = row.updated_by === null ? null : await User.find(row.updated_by)
  return { conflict: { revision: row.revision, by: other?.name ?? null, at: savedAt } }
}

/** Small on purpose: a text saves itself every few seconds while it is written. */
function audit(lesson: CourseLesson, { title, content }: LessonText, revision: number) {
  recordAudit({
    action: 'edited',
    resourceType: 'course_lessons',
    resourceId: lesson.id,
    newValues: { title, revision, characters: content.length },
    metadata: { uuid: lesson.uuid },
  })
}
