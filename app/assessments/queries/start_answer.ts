import { clock } from '#platform/clock'
import { mayStartAttempt, type StartAnswer } from '#assessments/rules/may_start_attempt'
import type Assessment from '#assessments/models/assessment'
import type AssessmentAttempt from '#assessments/models/assessment_attempt'

/** Whether the learner with these attempts may begin another one now. */
export function startAnswer(assessment: Assessment, attempts: AssessmentAttempt[]): StartAnswer {
  const submitted = attempts.map(({ submittedAt }) => submittedAt).filter((at) => at !== null)
  return mayStartAttempt({
    now: clock.now().toJSDate(),
    maxAttempts: assessment.maxAttempts,
    attemptsUsed: attempts.length,
    delayMinutes: assessment.attemptDelay,
    lastSubmittedAt: submitted.at(-1)?.toJSDate() ?? null,
    availableFrom: assessment.availableFrom?.toJSDate() ?? null,
    availableUntil: assessment.availableUntil?.toJSDate() ?? null,
    hasOpenAttempt: attempts.some(({ isOpen }) => isOpen),
    hasPassed: attempts.some(({ passed }) => passed === true),
    mayImprove: assessment.quiz.mayImprove,
    isPractice: assessment.isPractice,
  })
}
