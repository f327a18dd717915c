import vine from '@vinejs/vine'
import { textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { createBank } from '#assessments/actions/create_bank'
import { banksList } from '#assessments/lists/banks_list'
import { bankView, findBank } from '#assessments/queries/find_bank'
import { bankValidator } from '#assessments/validators/banks'
import type QuestionBank from '#assessments/models/question_bank'
import type { CurrentUser } from '#identity/current_user'

const banks = endpointsAt('/banks', { permission: 'questions.edit' })

const bankAnswer = vine.create({
  id: vine.string(),
  name: vine.string(),
  description: textOrNull(),
  subject: textOrNull(),
  isPublic: vine.boolean(),
  questionCount: vine.number(),
})

function bankOf(bank: QuestionBank, me: CurrentUser) {
  const { can: _can, ...view } = bankView(bank, me)
  return view
}

defineEndpoints('Question banks', [
  banks.list('', banksList, { summary: 'Question banks that you may see' }),
  banks.post('', 'An empty question bank', {
    screens: ['POST /banks'],
    body: bankValidator,
    answer: bankAnswer,
    status: 201,
    async handle({ me, response }, { body }) {
      const bank = await createBank(me, body)
      response.header('location', `/api/v1/banks/${bank.uuid}`)
      return bankOf(await bank.refresh(), me)
    },
  }),
  banks.get('/:bank', 'One question bank', {
    permission: 'questions.view',
    answer: bankAnswer,
    handle: async ({ me, params }) => bankOf(await findBank(me, params.bank), me),
  }),
  banks.put('/:bank', 'Change a question bank', {
    screens: ['PUT /banks/:bank'],
    body: bankValidator,
    answer: bankAnswer,
    async handle({ me, params }, { body }) {
      const bank = await findBank(me, params.bank, 'questions.edit')
      return bankOf(await bank.merge(body).save(), me)
    },
  }),
  banks.delete('/:bank', 'Move a question bank to the trash', {
    screens: ['DELETE /banks/:bank'],
    handle: async ({ me, params }) =>
      (await findBank(me, params.bank, 'questions.edit')).moveToTrash(),
  }),
])
