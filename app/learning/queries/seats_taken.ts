import db from '#platform/db'
import { OPEN_STATUSES } from '#learning/enums'
import { currentTenantId } from '#platform/tenancy/scope'

/** Open enrollments of a course: what counts against `courses.max_enrollments`. */
export async function seatsTaken(courseId: number): Promise<number> {
  const row = await db
    .from('course_enrollments')
    .where({ tenant_id: currentTenantId(), course_id: courseId })
    .whereIn('status', OPEN_STATUSES)
    .count('* as taken')
    .first()
  return Number(row.taken)
}
