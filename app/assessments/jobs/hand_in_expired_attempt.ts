import { clock } from '#platform/clock'
import { defineJob } from '#platform/jobs/define_job'
import { enqueue } from '#platform/jobs/enqueue'
import AssessmentAttempt from '#assessments/models/assessment_attempt'
import { handInAttempt } from '#assessments/actions/hand_in_attempt'
import { SAVE_GRACE_SECONDS } from '#assessments/rules/attempt_deadline'

const LONGEST_WAIT_MS = 7 * 86_400_000

/** Hands in an attempt whose time is over, whether or not anybody looks at it. */
export const handInExpiredAttempt = defineJob<{ attempt: number }>({
  name: 'hand_in_expired_attempt',
  async handle({ attempt: id }) {
    const attempt = await AssessmentAttempt.find(id)
    if (!attempt?.isOpen || !attempt.deadlineAt) return
    if (attempt.isOver) {
      await handInAttempt(id)
      return
    }
    const startAfter = firstLook(attempt.deadlineAt.toJSDate())
    await enqueue(handInExpiredAttempt, { attempt: id }, { startAfter })
  },
})

/** Just after the grace for slow networks; what ends in weeks is looked at again in a week. */
export function firstLook(deadline: Date): Date {
  const after = deadline.getTime() + (SAVE_GRACE_SECONDS + 1) * 1_000
  return new Date(Math.min(after, clock.now().toMillis() + LONGEST_WAIT_MS))
}
