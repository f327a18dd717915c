import vine from '@vinejs/vine'
import { findQuizDraft, quizDraft } from '#assessments/queries/find_quiz_draft'
import { previewPaper, previewResult } from '#assessments/queries/preview_of'
import type { HttpContext } from '@adonisjs/core/http'

const answersValidator = vine.create({ answers: vine.record(vine.any().nullable()) })

/** A quiz as its learners will see it. Nothing is written. */
export default class QuizPreviewsController {
  async show({ inertia, me, params }: HttpContext) {
    const found = await findQuizDraft(me, params.course, params.activity)
    return inertia.render('assessments/quiz_preview', {
      quiz: quizDraft(found),
      paging: found.assessment.quiz.paging,
      timeLimit: found.assessment.timeLimit,
      questions: await previewPaper(found.assessment),
      result: null,
    })
  }

  /** Marks what the author tried. */
  async store({ i18n, inertia, me, params, request }: HttpContext) {
    const found = await findQuizDraft(me, params.course, params.activity)
    const { answers } = await request.validateUsing(answersValidator)
    return inertia.render('assessments/quiz_preview', {
      quiz: quizDraft(found),
      paging: found.assessment.quiz.paging,
      timeLimit: found.assessment.timeLimit,
      questions: await previewPaper(found.assessment),
      result: await previewResult(found.assessment, answers, i18n.t.bind(i18n)),
    })
  }
}
