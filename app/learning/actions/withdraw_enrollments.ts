import { clock } from '#platform/clock'
import { announce } from '#platform/events/announce'
import { notify } from '#platform/notifications/notify'
import { courseHref } from '#learning/addresses'
import { updateEnrollments } from '#learning/actions/update_enrollments'
import { enrollmentWithdrawn } from '#learning/events'
import { enrollmentFacts } from '#learning/queries/enrollment_facts'
import { enrollmentsToChange } from '#learning/queries/enrollments_to_change'

type Withdrawal = { by: { id: number; name: string }; reason: string | null }
export type WithdrawOutcome = 'withdrawn' | 'not_open'

/**
 * Takes people out of courses: the seats are free, what they did stays as history.
 * Who is taken out by somebody else is told.
 *
 * @returns what became of each enrollment, by id
 */
export async function withdrawEnrollments(
  ids: number[],
  { by, reason }: Withdrawal
): Promise<Map<number, WithdrawOutcome>> {
  const enrollments = await enrollmentsToChange(ids)
  const open = enrollments.filter((enrollment) => enrollment.isOpen)
  await updateEnrollments(open, {
    status: 'withdrawn',
    withdrawnAt: clock.now(),
    withdrawalReason: reason,
  })
  if (open.length > 0) {
    await announce(enrollmentWithdrawn, async () =>
      (await enrollmentFacts(open.map(({ id }) => id))).map((facts) => ({ ...facts, reason }))
    )
  }
  const others = open.filter(({ userId }) => userId !== by.id)
  await notify(
    [...Map.groupBy(others, ({ courseId }) => courseId).values()].map((enrollments) => ({
      type: 'learning.withdrawn',
      to: enrollments.map(({ userId }) => userId),
      about: { type: 'courses', id: enrollments[0].courseId },
      values: { course: enrollments[0].course.title, by: by.name, reason },
      actionUrl: courseHref(enrollments[0].course.slug),
    }))
  )
  return new Map(
    enrollments.map((enrollment) => [
      enrollment.id,
      open.includes(enrollment) ? 'withdrawn' : 'not_open',
    ])
  )
}
