import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { NotFound } from '#platform/errors'
import { fieldFault } from '#platform/http/field_fault'
import {
  attemptAnswer,
  attemptOf,
  keptOf,
  resultAnswer,
  resultOf,
  savedAnswer,
} from '#assessments/api/attempt_answers'
import { handInAttempt } from '#assessments/actions/hand_in_attempt'
import { saveResponse, type ResponseSave } from '#assessments/actions/save_response'
import { startAttempt } from '#assessments/actions/start_attempt'
import { findLearnerQuiz } from '#assessments/queries/find_learner_quiz'
import { findOwnAttempt } from '#assessments/queries/find_own_attempt'
import { InvalidResponse } from '#assessments/questions/errors'
import { responseSaveValidator } from '#assessments/validators/attempts'
import type { HttpContext } from '@adonisjs/core/http'

const attempts = endpointsAt('/me/attempts', { permission: 'signed_in', isOwn: true })

const taking = endpointsAt('/me/courses/:course/items/:item', {
  isOwn: true,
  permission: 'signed_in',
  params: { course: 'Slug of a course' },
})

/** @throws E_VALIDATION_ERROR for an answer that does not fit its question */
async function saveAnswer({ i18n, me, params }: HttpContext, save: ResponseSave) {
  try {
    const where = { learner: me, attempt: params.attempt, question: params.question }
    const saved = await saveResponse(where, save)
    return { outcome: saved.outcome, kept: saved.outcome === 'closed' ? null : keptOf(saved.kept) }
  } catch (error) {
    if (!(error instanceof InvalidResponse)) throw error
    const key = `assessments.invalid_response.${error.code}`
    throw fieldFault(i18n, `response.${error.path}`, key)
  }
}

defineEndpoints('Quizzes that you take', [
  taking.post('/attempts', 'Begin an attempt, or get the one that is open', {
    screens: ['POST /learn/:course/:item/attempts'],
    answer: attemptAnswer,
    status: 201,
    async handle({ me, params, request, response }) {
      const quiz = await findLearnerQuiz(me, params.course, params.item)
      const userAgent = request.header('user-agent') ?? null
      const { uuid } = await startAttempt(quiz, { ip: request.ip(), userAgent })
      response.header('location', `/api/v1/me/attempts/${uuid}`)
      return attemptOf(await findOwnAttempt(me, uuid))
    },
  }),
  attempts.get('/:attempt', 'An attempt with what is saved of it', {
    answer: attemptAnswer,
    handle: async ({ me, params }) => attemptOf(await findOwnAttempt(me, params.attempt)),
  }),
  attempts.put('/:attempt/responses/:question', 'Save one answer', {
    description:
      'The higher `sequence` of a question stays, in whatever order saves arrive. `closed`: it came after the end and does not count, but is recorded.',
    screens: ['PUT /attempts/:attempt/responses/:question'],
    body: responseSaveValidator,
    answer: savedAnswer,
    handle: (ctx, { body }) => saveAnswer(ctx, { ...body, response: body.response }),
  }),
  attempts.post('/:attempt/submission', 'Hand in what is saved', {
    screens: ['POST /attempts/:attempt/submission'],
    answer: resultAnswer,
    async handle(ctx) {
      const { id, uuid } = await findOwnAttempt(ctx.me, ctx.params.attempt)
      await handInAttempt(id)
      return resultOf(await findOwnAttempt(ctx.me, uuid), ctx)
    },
  }),
  attempts.get('/:attempt/result', 'What is released of the result', {
    answer: resultAnswer,
    async handle(ctx) {
      const attempt = await findOwnAttempt(ctx.me, ctx.params.attempt)
      if (attempt.isOpen) throw new NotFound()
      return resultOf(attempt, ctx)
    },
  }),
])
