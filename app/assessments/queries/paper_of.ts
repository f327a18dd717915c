import AssessmentQuestion from '#assessments/models/assessment_question'
import type Assessment from '#assessments/models/assessment'
import type AssessmentAttempt from '#assessments/models/assessment_attempt'
import type { LearnerView, QuestionView } from '#assessments/types'

export type PaperQuestion = { question: AssessmentQuestion; view: QuestionView }

/** The questions of an attempt in this learner's order, without anything that gives a key away. */
export async function paperOf(
  attempt: AssessmentAttempt,
  assessment: Assessment
): Promise<PaperQuestion[]> {
  const questions = await AssessmentQuestion.query().where('assessmentId', assessment.id)
  const byId = new Map(questions.map((question) => [question.id, question]))
  const { order, seed } = attempt.data
  return order
    .map((id) => byId.get(id)!)
    .map((question, at) => ({
      question,
      view: questionView(question, at + 1, assessment.randomizeAnswers ? seed : null),
    }))
}

/** @param seed shuffles the options; null leaves them in the author's order where that is no key */
export function questionView(
  question: AssessmentQuestion,
  number: number,
  seed: string | null
): QuestionView {
  const optionSeed = seed === null ? null : `${seed} ${question.lineageId}`
  return {
    id: question.uuid,
    number,
    type: question.typeName,
    text: question.questionText,
    html: question.questionHtml,
    points: question.points,
    isRequired: question.isRequired,
    view: question.behaviour.forLearner(question.questionData, optionSeed) as LearnerView,
  }
}
