import { announce } from '#platform/events/announce'
import { enrollmentFacts } from '#learning/queries/enrollment_facts'
import { attemptGraded, attemptSubmitted } from '#assessments/events'
import type Assessment from '#assessments/models/assessment'
import type AssessmentAttempt from '#assessments/models/assessment_attempt'

/** Tells other systems that an attempt was handed in. */
export const announceSubmission = (attempt: AssessmentAttempt, assessment: Assessment) =>
  announce(attemptSubmitted, async () => [await factsOf(attempt, assessment)])

/** Tells them its result, once there is one. */
export async function announceResult(attempt: AssessmentAttempt, assessment: Assessment) {
  if (attempt.status !== 'graded') return
  const { score, maxScore, percentage, passed } = attempt
  await announce(attemptGraded, async () => [
    {
      ...(await factsOf(attempt, assessment)),
      score: score ?? 0,
      maxScore: maxScore ?? 0,
      percentage,
      passed,
    },
  ])
}

async function factsOf(attempt: AssessmentAttempt, { title: quiz }: Assessment) {
  const [{ enrollment, person, course }] = await enrollmentFacts([attempt.enrollmentId])
  const submittedAt = attempt.submittedAt!.toUTC().toISO()!
  return { attempt: attempt.uuid, enrollment, person, course, quiz, submittedAt }
}
