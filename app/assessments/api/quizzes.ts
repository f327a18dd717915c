import vine from '@vinejs/vine'
import { numberOrNull, textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { findCourse } from '#courses/queries/find_course'
import { findDraftModule } from '#courses/queries/find_draft_item'
import { inCourse } from '#courses/api/found_course'
import { changeQuiz } from '#assessments/actions/change_quiz'
import { createQuiz } from '#assessments/actions/create_quiz'
import { findQuizDraft, type FoundDraft } from '#assessments/queries/find_quiz_draft'
import { quizSettings } from '#assessments/queries/quiz_settings'
import { newQuizValidator, quizSettingsValidator } from '#assessments/validators/quizzes'
import type { HttpContext } from '@adonisjs/core/http'

const quizAnswer = vine.create({
  id: vine.string(),
  title: vine.string(),
  instructions: vine.string(),
  passUnit: vine.string(),
  passMark: numberOrNull(),
  timeLimit: numberOrNull(),
  maxAttempts: vine.number(),
  attemptDelay: vine.number(),
  mayImprove: vine.boolean(),
  paging: vine.string(),
  randomizeQuestions: vine.boolean(),
  randomizeAnswers: vine.boolean(),
  showResults: vine.string(),
  showCorrectAnswers: vine.boolean(),
  allowReview: vine.boolean(),
  availableFrom: textOrNull(),
  availableUntil: textOrNull(),
  zone: vine.string(),
  questionCount: vine.number(),
  maxScore: vine.number(),
})

function quizOf(found: FoundDraft, { me }: HttpContext) {
  const { questionCount, maxScore } = found.assessment
  const settings = quizSettings(found, me.timezone)
  return { id: found.activity.lineageId, ...settings, questionCount, maxScore }
}

const foundQuiz = ({ me, params }: HttpContext) => findQuizDraft(me, params.course, params.quiz)

defineEndpoints('Quizzes', [
  inCourse.post('/modules/:module/quizzes', 'An empty quiz at the end of a module', {
    screens: ['POST /studio/:course/modules/:module/quizzes'],
    body: newQuizValidator,
    answer: quizAnswer,
    status: 201,
    async handle(ctx, { body }) {
      const { me, params } = ctx
      const course = await findCourse(me, params.course, 'courses.edit')
      const module = await findDraftModule(course, params.module)
      const { activity } = await createQuiz(course, module, { title: body.title, by: me })
      return quizOf(await findQuizDraft(me, params.course, activity.lineageId), ctx)
    },
  }),
  inCourse.get('/quizzes/:quiz', 'The rules of a quiz of the draft', {
    description: '`quiz` is the id of the activity in the outline.',
    answer: quizAnswer,
    handle: async (ctx) => quizOf(await foundQuiz(ctx), ctx),
  }),
  inCourse.put('/quizzes/:quiz', 'Change the rules of a quiz', {
    description: 'Minutes for `timeLimit` and `attemptDelay`; 0 as `maxAttempts` is no limit.',
    screens: ['PUT /studio/:course/quiz/:activity/settings'],
    body: quizSettingsValidator,
    answer: quizAnswer,
    async handle(ctx, { body }) {
      const found = await foundQuiz(ctx)
      await changeQuiz(found, body, ctx)
      return quizOf(found, ctx)
    },
  }),
])
