import { startAttempt } from '#assessments/actions/start_attempt'
import { attemptResult } from '#assessments/queries/attempt_result'
import { attemptView } from '#assessments/queries/attempt_view'
import { findLearnerQuiz } from '#assessments/queries/find_learner_quiz'
import { findOwnAttempt } from '#assessments/queries/find_own_attempt'
import { quizStart } from '#assessments/queries/quiz_start'
import type { HttpContext } from '@adonisjs/core/http'

/** A learner and a quiz: before, during and after. */
export default class AttemptsController {
  /** The page before: rules, reasons, earlier attempts. */
  async create({ inertia, me, params }: HttpContext) {
    const quiz = await findLearnerQuiz(me, params.course, params.item)
    return inertia.render('assessments/quiz_start', { quiz: await quizStart(quiz) })
  }

  async store({ me, params, request, response }: HttpContext) {
    const quiz = await findLearnerQuiz(me, params.course, params.item)
    const attempt = await startAttempt(quiz, {
      ip: request.ip(),
      userAgent: request.header('user-agent') ?? null,
    })
    return response.redirect(`/attempts/${attempt.uuid}`)
  }

  async show({ inertia, me, params, response }: HttpContext) {
    const attempt = await findOwnAttempt(me, params.attempt)
    if (!attempt.isOpen) return response.redirect(`/attempts/${attempt.uuid}/result`)
    // A page out of the browser's memory would show answers as they were.
    response.header('cache-control', 'no-store')
    return inertia.render('assessments/attempt', {
      attempt: await attemptView(attempt, attempt.assessment),
    })
  }

  async result({ i18n, inertia, me, params, response }: HttpContext) {
    const attempt = await findOwnAttempt(me, params.attempt)
    if (attempt.isOpen) return response.redirect(`/attempts/${attempt.uuid}`)
    return inertia.render('assessments/attempt_result', {
      result: await attemptResult(attempt, attempt.assessment, i18n.t.bind(i18n)),
    })
  }
}
