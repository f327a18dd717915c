import type { DateTime } from 'luxon'
import env from '#start/env'
import { sendMails } from '#platform/mail/send_mail'
import { updateEnrollments } from '#learning/actions/update_enrollments'
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
  await sendMails(
    'due_changed',
    changed.map(({ course, learner }) => ({
      recipient: learner,
      values: {
        course: course.title,
        by: by.name,
        due_at: due?.at.toISO() ?? null,
        url: `${env.get('APP_URL')}/c/${course.slug}`,
      },
    }))
  )
  return outcomes
}

function outcomeOf(enrollment: CourseEnrollment, due: Change['due']): DueOutcome {
  if (!enrollment.isOpen) return 'not_open'
  const before = enrollment.dueAt?.toMillis() ?? null
  return before === (due?.at.toMillis() ?? null) ? 'unchanged' : 'changed'
}
