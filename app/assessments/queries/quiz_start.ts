import { clock } from '#platform/clock'
import { settleAttempts } from '#assessments/actions/settle_attempts'
import { lockLines } from '#assessments/queries/lock_lines'
import { startAnswer } from '#assessments/queries/start_answer'
import { releaseOf } from '#assessments/queries/release_of'
import { attemptDeadline } from '#assessments/rules/attempt_deadline'
import { bestAttempt } from '#assessments/rules/best_attempt'
import { percentOf } from '#assessments/rules/percent_of'
import type Assessment from '#assessments/models/assessment'
import type AssessmentAttempt from '#assessments/models/assessment_attempt'
import type { LearnerQuiz } from '#assessments/queries/find_learner_quiz'
import type { StartReason } from '#assessments/rules/may_start_attempt'
import type { AttemptStatus, PastAttempt, QuizStart } from '#assessments/types'

/** The page before a quiz: every rule as it is for this learner, and what they did so far. */
export async function quizStart(quiz: LearnerQuiz): Promise<QuizStart> {
  const { course, enrollment, state, assessment } = quiz
  const attempts = await settleAttempts(enrollment.id, assessment.lineageId)
  const answer = startAnswer(assessment, attempts)
  const open = attempts.find(({ isOpen }) => isOpen)
  const closed = attempts.filter(({ isOpen }) => !isOpen).map((a) => pastAttempt(a, assessment))
  const isEnrolled = enrollment.isOpen || enrollment.status === 'completed'
  return {
    title: state.item.title,
    course: { title: course.title, slug: course.slug },
    item: state.item.lineageId,
    description: assessment.description,
    instructions: assessment.instructions,
    ...rulesOf(assessment),
    ...wouldEnd(assessment),
    attemptsUsed: attempts.length,
    mayStart: answer.allowed && isEnrolled && !state.lock,
    lock: state.lock && lockLines(state.lock, quiz.modules, course.slug),
    reasons: isEnrolled
      ? answer.reasons.map(reasonView)
      : [{ key: 'assessments.start.not_enrolled', at: null, params: { max: null } }],
    opensAt: answer.opensAt?.toISOString() ?? null,
    openAttempt: open ? { id: open.uuid, deadlineAt: open.deadlineAt?.toISO() ?? null } : null,
    attempts: closed,
    best: bestAttempt(closed),
  }
}

function rulesOf(assessment: Assessment) {
  return {
    questionCount: assessment.questionCount,
    maxScore: assessment.maxScore,
    timeLimitMinutes: assessment.timeLimit,
    passingScore: assessment.passingScore,
    passingPercent: percentOf(assessment.passingScore, assessment.maxScore),
    maxAttempts: assessment.maxAttempts,
    delayMinutes: assessment.attemptDelay,
    availableFrom: assessment.availableFrom?.toISO() ?? null,
    availableUntil: assessment.availableUntil?.toISO() ?? null,
    isPractice: assessment.isPractice,
    reviewKey: `assessments.release.${assessment.showResults}${assessment.allowReview ? '' : '_score'}`,
  }
}

function wouldEnd({ timeLimit, availableUntil }: Assessment) {
  const { endsAt, endedBy } = attemptDeadline({
    startedAt: clock.now().toJSDate(),
    limitMinutes: timeLimit,
    availableUntil: availableUntil?.toJSDate() ?? null,
  })
  return { wouldEndAt: endsAt?.toISOString() ?? null, endedBy }
}

const reasonView = ({ key, params }: StartReason) => ({
  key,
  at: typeof params.at === 'string' ? params.at : null,
  params: { max: typeof params.max === 'number' ? params.max : null },
})

function pastAttempt(attempt: AssessmentAttempt, assessment: Assessment): PastAttempt {
  const { score } = releaseOf(attempt, assessment)
  return {
    id: attempt.uuid,
    number: attempt.attemptNumber,
    status: attempt.status as AttemptStatus,
    submittedAt: attempt.submittedAt?.toISO() ?? null,
    percentage: score ? attempt.percentage : null,
    passed: score ? attempt.passed : null,
  }
}
