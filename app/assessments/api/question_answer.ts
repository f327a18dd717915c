import vine from '@vinejs/vine'
import { editedQuestion } from '#assessments/queries/edited_question'
import type AssessmentQuestion from '#assessments/models/assessment_question'

/** A question as its author edits it. */
export const questionAnswer = vine.create({
  id: vine.string(),
  type: vine.string(),
  text: vine.string(),
  explanation: vine.string(),
  points: vine.number(),
  difficulty: vine.string(),
  isRequired: vine.boolean(),
  tags: vine.array(vine.string()),
  data: vine.any().nullable(),
})

export const questionOf = (question: AssessmentQuestion) => {
  const { id: _id, ...edited } = editedQuestion(question)
  return { id: question.uuid, ...edited }
}

/** What stands in `data`, by type. */
export const QUESTION_DATA = `\`text\` is Markdown. \`data\` belongs to the \`type\`: \`options\` (id, text, \`fraction\` from -100 to 100) for \`multiple_choice\`, \`answer\` for \`true_false\`, \`answers\` for \`short_answer\` and \`numeric\`, \`choices\` and \`prompts\` for \`matching\`, \`items\` in their order for \`ordering\`, \`text\` with \`[[gaps]]\` and \`blanks\` for \`fill_blank\`, \`format\` for \`essay\`. A mistake is named by its path.`
