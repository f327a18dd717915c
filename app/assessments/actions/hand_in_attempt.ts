import { DateTime } from 'luxon'
import { clock } from '#platform/clock'
import Assessment from '#assessments/models/assessment'
import AssessmentAttempt from '#assessments/models/assessment_attempt'
import { announceSubmission } from '#assessments/actions/announce_attempt'
import { gradeAttempt } from '#assessments/actions/grade_attempt'
import { answersOf } from '#assessments/queries/answers_of'
import { attemptReceipt } from '#assessments/rules/attempt_receipt'

/**
 * Closes an attempt with the answers that are saved, marks what a machine can mark and
 * brings progress up to date. Closing it again changes nothing.
 *
 * An attempt whose time is over counts as handed in at its end, however late that is noticed.
 */
export async function handInAttempt(attemptId: number): Promise<AssessmentAttempt> {
  // Saves take the same lock: an answer is either in before this or refused after it.
  const attempt = await AssessmentAttempt.query().where('id', attemptId).forUpdate().firstOrFail()
  if (!attempt.isOpen) return attempt

  const submittedAt = earlier(clock.now(), attempt.deadlineAt)
  const answers = await answersOf(attempt)
  await attempt
    .merge({
      status: 'submitted',
      submittedAt,
      timeSpent: Math.round(submittedAt.diff(attempt.startedAt).as('seconds')),
      attemptData: {
        ...attempt.data,
        handedInBy: isPast(attempt.deadlineAt) ? 'deadline' : 'learner',
      },
      answersHash: attemptReceipt({
        attempt: attempt.uuid,
        submittedAt: submittedAt.toJSDate(),
        answers,
      }),
    })
    .save()
  await announceSubmission(attempt, await Assessment.findOrFail(attempt.assessmentId))
  return gradeAttempt(attempt)
}

const earlier = (now: DateTime, deadline: DateTime | null) =>
  deadline && deadline < now ? deadline : now

/** The page hands in by itself at the end, a moment before the grace for slow networks is over. */
const isPast = (deadline: DateTime | null) => deadline !== null && deadline <= clock.now()
