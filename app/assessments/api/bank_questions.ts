import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { QUESTION_DATA, questionAnswer, questionOf } from '#assessments/api/question_answer'
import { removeQuestion } from '#assessments/actions/save_question'
import { saveValidQuestion } from '#assessments/actions/save_valid_question'
import { bankQuestionsList } from '#assessments/lists/bank_questions_list'
import { findQuestionOf } from '#assessments/queries/edited_question'
import { findBank } from '#assessments/queries/find_bank'
import { readQuestion } from '#assessments/rules/read_question'
import { questionValidator } from '#assessments/validators/questions'
import type { HttpContext } from '@adonisjs/core/http'

const questions = endpointsAt('/banks/:bank/questions', { permission: 'questions.edit' })

const foundBank = ({ me, params }: HttpContext) => findBank(me, params.bank, 'questions.edit')

const found = async ({ params }: HttpContext, bank: Awaited<ReturnType<typeof foundBank>>) =>
  findQuestionOf({ bank }, params.question)

defineEndpoints('Question banks', [
  questions.list('', bankQuestionsList, {
    summary: 'Questions of a bank',
    find: ({ me, params }) => findBank(me, params.bank),
  }),
  questions.post('', 'A new question at the end of a bank', {
    description: QUESTION_DATA,
    screens: ['POST /banks/:bank/questions'],
    body: questionValidator,
    answer: questionAnswer,
    status: 201,
    async handle(ctx, { body }) {
      const bank = await foundBank(ctx)
      return questionOf(await saveValidQuestion(ctx.i18n, { bank }, readQuestion(body)))
    },
  }),
  questions.get('/:question', 'One question of a bank, with its key', {
    permission: 'questions.view',
    answer: questionAnswer,
    handle: async (ctx) => questionOf(await found(ctx, await findBank(ctx.me, ctx.params.bank))),
  }),
  questions.put('/:question', 'Change a question; copies in quizzes stay as they are', {
    description: QUESTION_DATA,
    screens: ['PUT /banks/:bank/questions/:question'],
    body: questionValidator,
    answer: questionAnswer,
    async handle(ctx, { body }) {
      const bank = await foundBank(ctx)
      const question = await found(ctx, bank)
      return questionOf(await saveValidQuestion(ctx.i18n, { bank }, readQuestion(body), question))
    },
  }),
  questions.delete('/:question', 'Move a question to the trash', {
    screens: ['DELETE /banks/:bank/questions/:question'],
    async handle(ctx) {
      const bank = await foundBank(ctx)
      await removeQuestion({ bank }, await found(ctx, bank))
    },
  }),
])
