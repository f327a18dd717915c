import env from '#start/env'
import { clock } from '#platform/clock'
import { sendMails } from '#platform/mail/send_mail'
import { updateEnrollments } from '#learning/actions/update_enrollments'
import { enrollmentsToChange } from '#learning/queries/enrollments_to_change'

type Withdrawal = { by: { id: number; name: string }; reason: string | null }
export type WithdrawOutcome = 'withdrawn' | 'not_open'

/**
 * Takes people out of courses: the seats are free, what they did stays as history.
 * Who is taken out by somebody else gets a mail.
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
  await sendMails(
    'withdrawn',
    open
      .filter(({ userId }) => userId !== by.id)
      .map(({ course, learner }) => ({
        recipient: learner,
        values: {
          course: course.title,
          by: by.name,
          reason,
          url: `${env.get('APP_URL')}/c/${course.slug}`,
        },
      }))
  )
  return new Map(
    enrollments.map((enrollment) => [
      enrollment.id,
      open.includes(enrollment) ? 'withdrawn' : 'not_open',
    ])
  )
}
