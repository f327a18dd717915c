import AssessmentQuestion from '#assessments/models/assessment_question'
import { sourceOf, type QuestionOwner } from '#assessments/actions/save_question'
import type { EditedQuestion } from '#assessments/types'
import type { QuestionTypeName } from '#assessments/questions/types'

/** A question of this bank or quiz. */
export const findQuestionOf = (owner: QuestionOwner, uuid: string) =>
  AssessmentQuestion.query()
    .where('uuid', uuid)
    .where(
      'bank' in owner ? { questionBankId: owner.bank.id } : { assessmentId: owner.assessment.id }
    )
    .firstOrFail()

export function editedQuestion(question: AssessmentQuestion): EditedQuestion {
  return {
    id: question.uuid,
    type: question.typeName,
    ...sourceOf(question),
    points: question.points,
    difficulty: question.difficultyLevel as EditedQuestion['difficulty'],
    isRequired: question.isRequired,
    tags: question.tags ?? [],
    data: question.questionData,
  }
}

export const newQuestion = (type: QuestionTypeName): EditedQuestion => ({
  id: null,
  type,
  text: '',
  explanation: '',
  points: 1,
  difficulty: 'medium',
  isRequired: true,
  tags: [],
  data: null,
})
