import AssessmentQuestion from '#assessments/models/assessment_question'
import { InvalidResponse } from '#assessments/questions/errors'
import { questionView } from '#assessments/queries/paper_of'
import { percentOf } from '#assessments/rules/percent_of'
import { scoreAttempt } from '#assessments/rules/score_attempt'
import type Assessment from '#assessments/models/assessment'
import type { Translate } from '#assessments/questions/types'
import type { AttemptResult, Json, QuestionView, ResultQuestion } from '#assessments/types'

const questionsOf = (assessment: Assessment) =>
  AssessmentQuestion.query().where('assessmentId', assessment.id).orderBy('sortOrder').orderBy('id')

/** The paper as a learner would get it; the order is the author's. */
export async function previewPaper(assessment: Assessment): Promise<QuestionView[]> {
  const questions = await questionsOf(assessment)
  const seed = assessment.randomizeAnswers ? 'preview' : null
  return questions.map((question, at) => questionView(question, at + 1, seed))
}

export type PreviewResult = { score: AttemptResult['score']; questions: ResultQuestion[] }

/** Marks answers without keeping anything; everything is shown, since it is the author who looks. */
export async function previewResult(
  assessment: Assessment,
  answers: Record<string, Json>,
  translate: Translate
): Promise<PreviewResult> {
  const questions = await questionsOf(assessment)
  const given = new Map(
    questions.map((question) => [String(question.id), checked(question, answers[question.uuid])])
  )
  const result = scoreAttempt(
    questions.map((question) => ({
      id: String(question.id),
      type: question.typeName,
      data: question.questionData,
      points: question.points,
    })),
    given,
    { passingScore: assessment.passingScore }
  )
  return {
    score: {
      points: result.score,
      maxPoints: result.maxScore,
      percentage: percentOf(result.score, result.maxScore),
      passed: result.passed,
      passingScore: assessment.passingScore,
      isFinal: !result.needsPerson,
    },
    questions: questions.map((question, at) => {
      const response = given.get(String(question.id)) ?? EMPTY
      const mark = result.questions[at]
      const view = questionView(question, at + 1, null)
      return {
        id: view.id,
        number: view.number,
        type: view.type,
        text: view.text,
        html: view.html,
        pointsPossible: view.points,
        pointsEarned: mark.needsPerson ? null : mark.pointsEarned,
        correct: mark.correct,
        isAnswered: question.behaviour.isAnswered(response),
        isPending: mark.needsPerson,
        review: question.behaviour.review(question.questionData, response, translate),
        explanation: question.explanation,
        feedback: null,
      }
    }),
  }
}

/** Fits every type: each reads only its own member. */
export const EMPTY = {
  chosen: [],
  answer: null,
  text: '',
  matches: {},
  order: [],
  blanks: {},
  files: [],
}

function checked(question: AssessmentQuestion, answer: Json | undefined) {
  if (answer === null || answer === undefined) return undefined
  try {
    return question.behaviour.validateResponse(question.questionData, answer)
  } catch (error) {
    if (error instanceof InvalidResponse) return undefined
    throw error
  }
}
