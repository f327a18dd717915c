import { defineUndo } from '#platform/undo/define_undo'
import { putBack } from '#platform/undo/put_back'
import { refreshBank } from '#assessments/actions/refresh_bank'
import AssessmentQuestion from '#assessments/models/assessment_question'
import QuestionBank from '#assessments/models/question_bank'

defineUndo(
  putBack({
    model: AssessmentQuestion,
    name: ({ questionText }: AssessmentQuestion) => questionText,
    async mayChange(questions: AssessmentQuestion[], me) {
      const banks = await QuestionBank.query().whereIn(
        'id',
        questions.map(({ questionBankId }) => questionBankId ?? 0)
      )
      const mine = new Set(
        banks.filter(({ scope }) => me.can('questions.edit', scope)).map(({ id }) => id)
      )
      const ofQuizzes = me.can('questions.edit')
      return ({ questionBankId }: AssessmentQuestion) =>
        questionBankId === null ? ofQuizzes : mine.has(questionBankId)
    },
    async undone(questions: AssessmentQuestion[]) {
      const banks = new Set(questions.map(({ questionBankId }) => questionBankId!))
      for (const bank of banks) await refreshBank(bank)
    },
  })
)
