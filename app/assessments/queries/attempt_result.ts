import AssessmentResponse from '#assessments/models/assessment_response'
import { attemptsOfQuiz } from '#assessments/queries/attempts_of_quiz'
import { EMPTY } from '#assessments/queries/preview_of'
import { paperOf, type PaperQuestion } from '#assessments/queries/paper_of'
import { placeOfQuiz } from '#assessments/queries/place_of_quiz'
import { releaseOf } from '#assessments/queries/release_of'
import { startAnswer } from '#assessments/queries/start_answer'
import { visibleReview } from '#assessments/rules/visible_review'
import type Assessment from '#assessments/models/assessment'
import type AssessmentAttempt from '#assessments/models/assessment_attempt'
import type { ReviewVisibility } from '#assessments/rules/review_visibility'
import type { Review, Translate } from '#assessments/questions/types'
import type { AttemptResult, AttemptStatus, ResultQuestion } from '#assessments/types'

/** A closed attempt as its learner may see it now. What is not released is not in it. */
export async function attemptResult(
  attempt: AssessmentAttempt,
  assessment: Assessment,
  translate: Translate
): Promise<AttemptResult> {
  const release = releaseOf(attempt, assessment)
  const responses = await AssessmentResponse.query().where('attemptId', attempt.id)
  const attempts = await attemptsOfQuiz(attempt.enrollmentId, assessment.lineageId)
  const paper = release.responses ? await paperOf(attempt, assessment) : null
  const byQuestion = new Map(responses.map((response) => [response.questionId, response]))
  const { maxAttempts, isPractice } = assessment
  return {
    id: attempt.uuid,
    number: attempt.attemptNumber,
    ...(await placeOfQuiz(assessment.id)),
    status: attempt.status as AttemptStatus,
    startedAt: attempt.startedAt.toISO()!,
    submittedAt: attempt.submittedAt!.toISO()!,
    handedInBy: attempt.data.handedInBy,
    secondsSpent: attempt.timeSpent,
    receipt: attempt.answersHash!,
    answered: responses.filter(({ responseData }) => responseData !== null).length,
    questionCount: attempt.data.order.length,
    score: release.score ? scoreOf(attempt, assessment) : null,
    reasonKey: release.reason,
    releasedAt: release.until?.toISOString() ?? null,
    questions:
      paper?.map((question) =>
        resultQuestion(question, byQuestion.get(question.question.id), release, translate)
      ) ?? null,
    mayStart: startAnswer(assessment, attempts).allowed,
    attemptsLeft:
      maxAttempts > 0 && !isPractice ? Math.max(0, maxAttempts - attempts.length) : null,
  }
}

const scoreOf = (attempt: AssessmentAttempt, { passingScore }: Assessment) => ({
  points: attempt.score ?? 0,
  maxPoints: attempt.maxScore ?? 0,
  percentage: attempt.percentage,
  passed: attempt.passed,
  passingScore,
  isFinal: attempt.status === 'graded',
})

function resultQuestion(
  { question, view }: PaperQuestion,
  response: AssessmentResponse | undefined,
  release: ReviewVisibility,
  translate: Translate
): ResultQuestion {
  const given = response?.responseData ?? null
  const isAnswered = given !== null && question.behaviour.isAnswered(given)
  const isPending = isAnswered && response!.isCorrect === null && !response!.manualGradeOverride
  const showsMark = release.correctness && !isPending
  const review = question.behaviour.review(question.questionData, given ?? EMPTY, translate)
  return {
    id: view.id,
    number: view.number,
    type: view.type,
    text: view.text,
    html: view.html,
    pointsPossible: view.points,
    pointsEarned: showsMark ? (response?.pointsEarned ?? 0) : null,
    correct: showsMark ? (response?.isCorrect ?? false) : null,
    isAnswered,
    isPending,
    review: visibleReview(withoutAnswer(review, isAnswered), release),
    explanation: release.feedback ? question.explanation : null,
    feedback: release.feedback ? (response?.feedback ?? null) : null,
  }
}

const withoutAnswer = (review: Review, isAnswered: boolean): Review =>
  isAnswered
    ? review
    : {
        parts: review.parts.map((part) => ({
          ...part,
          response: null,
          correct: null,
          feedback: null,
        })),
      }
