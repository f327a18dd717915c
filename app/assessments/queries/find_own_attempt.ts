import AssessmentAttempt from '#assessments/models/assessment_attempt'
import { handInAttempt } from '#assessments/actions/hand_in_attempt'

/** A learner's own attempt, handed in first when its time is over; 404 for anybody else's. */
export async function findOwnAttempt(me: { id: number }, uuid: string) {
  const attempt = await AssessmentAttempt.query()
    .where({ uuid, userId: me.id })
    .preload('assessment')
    .firstOrFail()
  if (attempt.isOpen && attempt.isOver) {
    await handInAttempt(attempt.id)
    await attempt.refresh()
  }
  return attempt
}
