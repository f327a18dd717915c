import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import CourseEnrollment from '#learning/models/course_enrollment'
import CourseVersion from '#courses/models/course_version'
import { AlreadyCurrent, EnrollmentClosed } from '#learning/errors'
import { settleEnrollment } from '#learning/actions/record_progress'
import { versionMoveParts } from '#learning/version_move_parts'

/**
 * Moves an open enrollment to the course's current version. Progress of items that are
 * in both goes along by lineage; what was done in removed items stays as history.
 *
 * @throws EnrollmentClosed for who has completed or left: their record is of the old version
 * @throws AlreadyCurrent when there is nothing newer
 */
export async function moveToCurrentVersion(enrollmentId: number): Promise<CourseEnrollment> {
  const enrollment = await CourseEnrollment.query()
    .where('id', enrollmentId)
    .forUpdate()
    .firstOrFail()
  if (!enrollment.isOpen) throw new EnrollmentClosed()
  const current = await CourseVersion.query()
    .where({ courseId: enrollment.courseId, isCurrent: true })
    .firstOrFail()
  const from = enrollment.courseVersionId
  if (from === null || from === current.id) throw new AlreadyCurrent()

  const bindings = {
    tenant: currentTenantId(),
    enrollment: enrollment.id,
    to: current.id,
    now: clock.now().toISO()!,
  }
  for (const statement of [MOVE_LESSONS, MOVE_ACTIVITIES]) await db.rawQuery(statement, bindings)
  for (const part of versionMoveParts) await part.move(enrollment, from, current.id)
  await enrollment.merge({ courseVersionId: current.id }).save()
  return (await settleEnrollment(enrollment)).enrollment
}

/** Each item's progress points at the same item's row of the new version. Modules are counted anew. */
const move = (kind: 'lesson' | 'activity', table: string) => `
UPDATE learning_progress p SET content_id = new.id, ${kind}_id = new.id, module_id = m.id, updated_at = :now
FROM ${table} old, ${table} new, course_modules m
WHERE p.tenant_id = :tenant AND p.enrollment_id = :enrollment AND p.content_type = '${kind}'
  AND old.tenant_id = :tenant AND old.id = p.${kind}_id
  AND new.tenant_id = :tenant AND new.lineage_id = old.lineage_id AND new.deleted_at IS NULL
  AND m.tenant_id = :tenant AND m.id = new.module_id AND m.course_version_id = :to AND m.deleted_at IS NULL`

const MOVE_LESSONS = move('lesson', 'course_lessons')
const MOVE_ACTIVITIES = move('activity', 'course_activities')
