import { DateTime } from 'luxon'
import { clock } from '#platform/clock'
import { recordAudit } from '#platform/audit/audit'
import CourseEnrollment from '#learning/models/course_enrollment'

type Values = Partial<
  Pick<CourseEnrollment, 'status' | 'withdrawnAt' | 'withdrawalReason' | 'dueAt' | 'dueZone'>
>

/** The same change to many enrollments: one statement, with a line of history for each. */
export async function updateEnrollments(enrollments: CourseEnrollment[], values: Values) {
  if (enrollments.length === 0) return
  await CourseEnrollment.query()
    .whereIn(
      'id',
      enrollments.map(({ id }) => id)
    )
    .update({ ...plain(values), updatedAt: clock.now().toISO() })
  for (const enrollment of enrollments) {
    recordAudit({
      action: 'updated',
      resourceType: 'course_enrollments',
      resourceId: enrollment.id,
      oldValues: Object.fromEntries(
        Object.keys(values).map((key) => [key, enrollment[key as keyof Values] ?? null])
      ),
      newValues: plain(values),
      metadata: { uuid: enrollment.uuid },
    })
  }
}

const plain = (values: Values) =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      value instanceof DateTime ? value.toISO() : value,
    ])
  )
