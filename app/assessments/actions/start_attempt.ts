import { randomBytes } from 'node:crypto'
import { DateTime } from 'luxon'
import { clock } from '#platform/clock'
import { enqueue } from '#platform/jobs/enqueue'
import { seededShuffle } from '#platform/math/seeded_shuffle'
import CourseEnrollment from '#learning/models/course_enrollment'
import { EnrollmentClosed } from '#learning/errors'
import AssessmentAttempt from '#assessments/models/assessment_attempt'
import AssessmentQuestion from '#assessments/models/assessment_question'
import { MayNotStart, QuizEmpty, QuizLocked } from '#assessments/errors'
import { attemptDeadline } from '#assessments/rules/attempt_deadline'
import { startAnswer } from '#assessments/queries/start_answer'
import { settleAttempts } from '#assessments/actions/settle_attempts'
import { firstLook, handInExpiredAttempt } from '#assessments/jobs/hand_in_expired_attempt'
import type Assessment from '#assessments/models/assessment'
import type { AttemptData } from '#assessments/types'
import type { LearnerQuiz } from '#assessments/queries/find_learner_quiz'

type From = { ip: string; userAgent: string | null }

/**
 * Begins an attempt, or gives the one that is open: two windows that start at once get the
 * same. Its end is decided here and is not moved by later changes of the quiz.
 *
 * @throws QuizLocked, MayNotStart, EnrollmentClosed, QuizEmpty
 */
export async function startAttempt(
  { enrollment: { id }, state, assessment }: LearnerQuiz,
  from: From
): Promise<AssessmentAttempt> {
  if (state.lock) throw new QuizLocked(state.item.title)
  // Whoever comes second waits here and then finds the first one's attempt.
  const enrollment = await CourseEnrollment.query().where('id', id).forUpdate().firstOrFail()
  if (!enrollment.isOpen && enrollment.status !== 'completed') throw new EnrollmentClosed()

  const attempts = await settleAttempts(enrollment.id, assessment.lineageId)
  const open = attempts.find((attempt) => attempt.isOpen)
  if (open) return open
  if (!startAnswer(assessment, attempts).allowed) throw new MayNotStart()
  return begin(assessment, enrollment, attempts, from)
}

async function begin(
  assessment: Assessment,
  enrollment: CourseEnrollment,
  earlier: AssessmentAttempt[],
  { ip, userAgent }: From
) {
  const startedAt = clock.now()
  const { endsAt } = attemptDeadline({
    startedAt: startedAt.toJSDate(),
    limitMinutes: assessment.timeLimit,
    availableUntil: assessment.availableUntil?.toJSDate() ?? null,
  })
  const attempt = await AssessmentAttempt.create({
    userId: enrollment.userId,
    assessmentId: assessment.id,
    enrollmentId: enrollment.id,
    attemptNumber: (earlier.at(-1)?.attemptNumber ?? 0) + 1,
    status: 'in_progress',
    startedAt,
    deadlineAt: endsAt ? DateTime.fromJSDate(endsAt, { zone: 'utc' }) : null,
    maxScore: assessment.maxScore,
    ipAddress: ip,
    userAgent,
    attemptData: await paperFor(assessment),
  })
  if (endsAt) {
    const payload = { attempt: attempt.id }
    await enqueue(handInExpiredAttempt, payload, { startAfter: firstLook(endsAt) })
  }
  return attempt
}

/** Which questions in which order, for this attempt and for good. */
async function paperFor(assessment: Assessment): Promise<AttemptData> {
  const questions = await AssessmentQuestion.query()
    .where('assessmentId', assessment.id)
    .orderBy('sortOrder')
    .orderBy('id')
  if (questions.length === 0) throw new QuizEmpty(assessment.title)
  const seed = randomBytes(12).toString('hex')
  const ids = questions.map(({ id }) => id)
  return {
    seed,
    order: assessment.randomizeQuestions ? seededShuffle(ids, seed) : ids,
    handedInBy: null,
  }
}
