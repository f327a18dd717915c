import type { FoundDraft } from '#assessments/queries/find_quiz_draft'
import type { QuizSettingsView } from '#assessments/types'

/** The rules of a quiz as its author edits them. */
export function quizSettings({ activity, assessment }: FoundDraft, zone: string): QuizSettingsView {
  const { quiz } = assessment
  return {
    title: activity.title,
    instructions: assessment.instructions ?? '',
    passUnit: quiz.passUnit,
    passMark: quiz.passUnit === 'percent' ? quiz.passPercent : assessment.passingScore,
    timeLimit: assessment.timeLimit,
    maxAttempts: assessment.maxAttempts,
    attemptDelay: assessment.attemptDelay,
    mayImprove: quiz.mayImprove,
    paging: quiz.paging,
    randomizeQuestions: assessment.randomizeQuestions,
    randomizeAnswers: assessment.randomizeAnswers,
    showResults: assessment.showResults,
    showCorrectAnswers: assessment.showCorrectAnswers,
    allowReview: assessment.allowReview,
    availableFrom: assessment.availableFrom?.toUTC().toISO() ?? null,
    availableUntil: assessment.availableUntil?.toUTC().toISO() ?? null,
    zone: quiz.zone ?? zone,
  }
}
