import type { DateTime } from 'luxon'
import { announce } from '#platform/events/announce'
import { notify } from '#platform/notifications/notify'
import { courseHref } from '#learning/addresses'
import { updateEnrollments } from '#learning/actions/update_enrollments'
import { enrollmentDueChanged } from '#learning/events'
import { enrollmentFacts } from '#learning/queries/enrollment_facts'
import { enrollmentsToChange } from '#learning/queries/enrollments_to_change'
import type CourseEnrollment from '#learning/models/course_enrollment'

type Change = { due: { at: DateTime; zone: string } | null; by: { id: number; name: string } }
export type DueOutcome = 'changed' | 'unchanged' | 'not_open'

/**
 * Gives enrollments another deadline, or none, and tells the learners.
 *
 * @returns what became of each enrollment, by id
 */
export async function changeDueDates(
  ids: number[],
  { due, by }: Change
): Promise<Map<number, DueOutcome>> {
  const enrollments = await enrollmentsToChange(ids)
  const outcomes = new Map(
    enrollments.map((enrollment) => [enrollment.id, outcomeOf(enrollment, due)])
  )
  const changed = enrollments.filter(({ id }) => outcomes.get(id) === 'changed')
  await updateEnrollments(changed, { dueAt: due?.at ?? null, dueZone: due?.zone ?? null })
  if (changed.length > 0) {
    await announce(enrollmentDueChanged, () => enrollmentFacts(changed.map(({ id }) => id)))
  }
  const courses = Map.groupBy(changed, ({ courseId }) => courseId)
  await notify(
    [...courses.values()].map((enrollments) => ({
      type: 'learning.due_changed',
      to: enrollments.map(({ userId }) => userId),
      about: { type: 'courses', id: enrollments[0].courseId },
      values: {
        course: enrollments[0].course.title,
        by: by.name,
        due_at: due?.at.toUTC().toISO() ?? null,
      },
      actionUrl: courseHref(enrollments[0].course.slug),
    }))
  )
  return outcomes
}

function outcomeOf(enrollment: CourseEnrollment, due: Change['due']): DueOutcome {
  if (!enrollment.isOpen) return 'not_open'
  const before = enrollment.dueAt?.toMillis() ?? null
  return before === (due?.at.toMillis() ?? null) ? 'unchanged' : 'changed'
}
