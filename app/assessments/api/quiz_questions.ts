import vine from '@vinejs/vine'
import { dataOf, textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { QUESTION_DATA, questionAnswer, questionOf } from '#assessments/api/question_answer'
import { copyQuestions } from '#assessments/actions/copy_questions'
import { refreshTotals } from '#assessments/actions/refresh_totals'
import { reorderQuestions } from '#assessments/actions/reorder_questions'
import { removeQuestion } from '#assessments/actions/save_question'
import { saveValidQuestion } from '#assessments/actions/save_valid_question'
import { draftQuestions } from '#assessments/queries/draft_questions'
import { findQuestionOf } from '#assessments/queries/edited_question'
import { findQuizDraft } from '#assessments/queries/find_quiz_draft'
import { pickedQuestions } from '#assessments/queries/picked_questions'
import { readQuestion } from '#assessments/rules/read_question'
import {
  orderValidator,
  picksValidator,
  pointsValidator,
  questionValidator,
} from '#assessments/validators/questions'
import type { HttpContext } from '@adonisjs/core/http'

const quiz = endpointsAt('/courses/:course/quizzes/:quiz', {
  permission: 'courses.edit',
  params: { course: 'Public id or slug of a course' },
})

const linesAnswer = dataOf(
  vine.object({
    id: vine.string(),
    number: vine.number(),
    type: vine.string(),
    text: vine.string(),
    points: vine.number(),
    difficulty: vine.string(),
    isRequired: vine.boolean(),
    bank: textOrNull(),
  })
)

/** The quiz of the address, as an owner of questions. @throws NotFound */
async function owner({ me, params }: HttpContext) {
  const { assessment } = await findQuizDraft(me, params.course, params.quiz)
  return { assessment }
}

const lines = async (ctx: HttpContext) => ({
  data: await draftQuestions((await owner(ctx)).assessment.id),
})

const found = async (ctx: HttpContext) => findQuestionOf(await owner(ctx), ctx.params.question)

defineEndpoints('Quizzes', [
  quiz.get('/questions', 'Questions of a quiz of the draft, in their order', {
    answer: linesAnswer,
    handle: lines,
  }),
  quiz.post('/questions', 'A new question at the end of a quiz', {
    description: QUESTION_DATA,
    screens: ['POST /studio/:course/quiz/:activity/questions'],
    body: questionValidator,
    answer: questionAnswer,
    status: 201,
    handle: async (ctx, { body }) =>
      questionOf(await saveValidQuestion(ctx.i18n, await owner(ctx), readQuestion(body))),
  }),
  quiz.post('/picks', 'Copy questions of banks to the end of a quiz', {
    description:
      '`questions` are ids, or `allMatching` takes all that the address narrows the list `pickable_questions` to. What is there already is not added twice.',
    screens: ['POST /studio/:course/quiz/:activity/add'],
    body: picksValidator,
    answer: vine.create({ added: vine.number() }),
    async handle(ctx, { body }) {
      const { assessment } = await owner(ctx)
      return { added: await copyQuestions(assessment, await pickedQuestions(ctx, body)) }
    },
  }),
  quiz.put('/order', 'Another order; what is not named keeps its place behind', {
    screens: ['PUT /studio/:course/quiz/:activity/order'],
    body: orderValidator,
    answer: linesAnswer,
    async handle(ctx, { body }) {
      await reorderQuestions((await owner(ctx)).assessment, body.order)
      return lines(ctx)
    },
  }),
  quiz.get('/questions/:question', 'One question of a quiz, with its key', {
    answer: questionAnswer,
    handle: async (ctx) => questionOf(await found(ctx)),
  }),
  quiz.put('/questions/:question', 'Change a question of a quiz', {
    description: QUESTION_DATA,
    screens: ['PUT /studio/:course/quiz/:activity/questions/:question'],
    body: questionValidator,
    answer: questionAnswer,
    handle: async (ctx, { body }) =>
      questionOf(
        await saveValidQuestion(ctx.i18n, await owner(ctx), readQuestion(body), await found(ctx))
      ),
  }),
  quiz.delete('/questions/:question', 'Take a question out of a quiz, into the trash', {
    screens: ['DELETE /studio/:course/quiz/:activity/questions/:question'],
    handle: async (ctx) => removeQuestion(await owner(ctx), await found(ctx)),
  }),
  quiz.put('/questions/:question/points', 'What a question is worth', {
    screens: ['PUT /studio/:course/quiz/:activity/questions/:question/points'],
    body: pointsValidator,
    answer: questionAnswer,
    async handle(ctx, { body }) {
      const question = await found(ctx)
      await question.merge(body).save()
      await refreshTotals((await owner(ctx)).assessment)
      return questionOf(question)
    },
  }),
])
