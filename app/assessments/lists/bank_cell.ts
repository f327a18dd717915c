import QuestionBank from '#assessments/models/question_bank'
import { NotFound } from '#platform/errors'
import type { CellEdit } from '#platform/lists/define_list'

/** A field of a question bank that is changed in the list of banks. */
export const bankCell = (
  field: 'name' | 'subject',
  validator: CellEdit['validator']
): CellEdit => ({
  kind: 'text',
  permission: 'questions.edit',
  validator,
  save: async (key, value, { me }) => {
    const bank = await QuestionBank.findOrFail(key)
    if (!me.can('questions.edit', bank.scope)) throw new NotFound()
    await bank.merge({ [field]: value }).save()
  },
})
