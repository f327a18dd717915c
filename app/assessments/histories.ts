import { defineHistory } from '#platform/history/define_history'
import AssessmentQuestion from '#assessments/models/assessment_question'
import QuestionBank from '#assessments/models/question_bank'

defineHistory({
  name: 'banks',
  model: QuestionBank,
  title: (bank: QuestionBank) => bank.name,
  href: (bank: QuestionBank) => `/banks/${bank.uuid}`,
  mayView: (bank: QuestionBank, me) => me.can('questions.view', bank.scope),
  restorable: ['name', 'description', 'subject'],
  mayRestore: (bank: QuestionBank, me) => me.can('questions.edit', bank.scope),
})

defineHistory({
  name: 'questions',
  model: AssessmentQuestion,
  title: (question: AssessmentQuestion) => question.questionText,
  href: async (question: AssessmentQuestion) =>
    `/banks/${(await bankOf(question))!.uuid}/questions/${question.uuid}`,
  // Those of a quiz are in the history of the course that asks them.
  mayView: async (question: AssessmentQuestion, me) => {
    const bank = await bankOf(question)
    return bank !== null && me.can('questions.view', bank.scope)
  },
  hidden: ['questionHtml'],
  text: { questionText: String, explanation: String },
})

const bankOf = (question: AssessmentQuestion) =>
  QuestionBank.query()
    .sideload({ withTrashed: true })
    .where('id', question.questionBankId ?? 0)
    .first()
