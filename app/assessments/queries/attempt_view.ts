import AssessmentResponse from '#assessments/models/assessment_response'
import { paperOf } from '#assessments/queries/paper_of'
import { placeOfQuiz } from '#assessments/queries/place_of_quiz'
import { SAVE_GRACE_SECONDS } from '#assessments/rules/attempt_deadline'
import type Assessment from '#assessments/models/assessment'
import type AssessmentAttempt from '#assessments/models/assessment_attempt'
import type { AttemptView } from '#assessments/types'

/** An open attempt with everything that is saved of it. */
export async function attemptView(
  attempt: AssessmentAttempt,
  assessment: Assessment
): Promise<AttemptView> {
  const responses = await AssessmentResponse.query().where('attemptId', attempt.id)
  const byQuestion = new Map(responses.map((response) => [response.questionId, response]))
  const paper = await paperOf(attempt, assessment)
  return {
    id: attempt.uuid,
    number: attempt.attemptNumber,
    ...(await placeOfQuiz(assessment.id)),
    instructions: assessment.instructions,
    paging: assessment.quiz.paging,
    startedAt: attempt.startedAt.toISO()!,
    deadlineAt: attempt.deadlineAt?.toISO() ?? null,
    graceSeconds: SAVE_GRACE_SECONDS,
    questions: paper.map(({ question, view }) => {
      const saved = byQuestion.get(question.id)
      return {
        ...view,
        response: saved?.responseData ?? null,
        flagged: saved?.flaggedForReview ?? false,
        sequence: saved?.saveSequence ?? 0,
        savedAt: saved?.updatedAt.toISO() ?? null,
      }
    }),
  }
}
