import { DateTime } from 'luxon'
import { notify } from '#platform/notifications/notify'
import { courseHref } from '#learning/addresses'
import { enrollmentsToChange } from '#learning/queries/enrollments_to_change'
import type CourseEnrollment from '#learning/models/course_enrollment'
import type { RecordChange } from '#platform/undo/types'

/** Gives people who were withdrawn their seats back, as they were, and tells them. */
export async function reinstateEnrollments(
  changes: RecordChange[],
  by: { id: number; name: string }
) {
  if (changes.length === 0) return
  const before = new Map(changes.map((change) => [change.id, change.before]))
  const enrollments = await enrollmentsToChange([...before.keys()])
  for (const enrollment of enrollments) {
    await enrollment.merge(valuesOf(before.get(enrollment.id)!)).save()
  }
  await notify(enrollments.filter(({ userId }) => userId !== by.id).map(noticeOf(by.name)))
}

const MOMENTS = ['dueAt', 'withdrawnAt']

const valuesOf = (before: Record<string, any>): Partial<CourseEnrollment> =>
  Object.fromEntries(
    Object.entries(before).map(([field, value]) => [
      field,
      MOMENTS.includes(field) && value ? DateTime.fromISO(value) : value,
    ])
  )

const noticeOf =
  (by: string) =>
  ({ course, dueAt, userId }: CourseEnrollment) => ({
    type: 'learning.enrolled',
    to: [userId],
    about: { type: 'courses', id: course.id },
    values: {
      course: course.title,
      by,
      due_at: dueAt?.toUTC().toISO() ?? null,
      note: null,
    },
    actionUrl: courseHref(course.slug),
  })
