import { notFound, readQuestionForm } from '#assessments/controllers/question_form'
import { removeQuestion } from '#assessments/actions/save_question'
import { saveValidQuestion } from '#assessments/actions/save_valid_question'
import { reorderQuestions } from '#assessments/actions/reorder_questions'
import { refreshTotals } from '#assessments/actions/refresh_totals'
import { editedQuestion, findQuestionOf, newQuestion } from '#assessments/queries/edited_question'
import { findQuizDraft, quizPath, type FoundDraft } from '#assessments/queries/find_quiz_draft'
import {
  newQuestionTypeValidator,
  orderValidator,
  pointsValidator,
} from '#assessments/validators/questions'
import type { EditorPlace } from '#assessments/types'
import type { HttpContext } from '@adonisjs/core/http'

export default class QuizQuestionsController {
  async create({ inertia, me, params }: HttpContext) {
    const found = await findQuizDraft(me, params.course, params.activity)
    const { type } = await newQuestionTypeValidator.validate(params).catch(notFound)
    return inertia.render('assessments/question', {
      question: newQuestion(type),
      place: placeOf(found, ''),
      canEdit: true,
    })
  }

  async store(ctx: HttpContext) {
    const found = await findQuizDraft(ctx.me, ctx.params.course, ctx.params.activity)
    const form = await readQuestionForm(ctx)
    await saveValidQuestion(ctx.i18n, { assessment: found.assessment }, form)
    return done(ctx, found, 'assessments.editor.added')
  }

  async edit({ inertia, me, params }: HttpContext) {
    const found = await findQuizDraft(me, params.course, params.activity)
    const question = await findQuestionOf(found, params.question)
    return inertia.render('assessments/question', {
      question: editedQuestion(question),
      place: placeOf(found, `/${question.uuid}`),
      canEdit: true,
    })
  }

  async update(ctx: HttpContext) {
    const found = await findQuizDraft(ctx.me, ctx.params.course, ctx.params.activity)
    const question = await findQuestionOf(found, ctx.params.question)
    const form = await readQuestionForm(ctx)
    await saveValidQuestion(ctx.i18n, { assessment: found.assessment }, form, question)
    return done(ctx, found, 'assessments.editor.saved')
  }

  async destroy(ctx: HttpContext) {
    const found = await findQuizDraft(ctx.me, ctx.params.course, ctx.params.activity)
    const question = await findQuestionOf(found, ctx.params.question)
    await removeQuestion({ assessment: found.assessment }, question)
    return done(ctx, found, 'assessments.editor.removed')
  }

  async points({ me, params, request, response }: HttpContext) {
    const found = await findQuizDraft(me, params.course, params.activity)
    const question = await findQuestionOf(found, params.question)
    await question.merge(await request.validateUsing(pointsValidator)).save()
    await refreshTotals(found.assessment)
    return response.redirect(quizPath(found))
  }

  async order({ me, params, request, response }: HttpContext) {
    const found = await findQuizDraft(me, params.course, params.activity)
    const { order } = await request.validateUsing(orderValidator)
    await reorderQuestions(found.assessment, order)
    return response.redirect(quizPath(found))
  }
}

function done({ i18n, response, session }: HttpContext, found: FoundDraft, key: string) {
  session.flash('notice', { kind: 'success', message: i18n.t(key) })
  return response.redirect(quizPath(found))
}

function placeOf(found: FoundDraft, question: string): EditorPlace {
  const { activity, course } = found
  const back = quizPath(found)
  return {
    kind: 'quiz',
    owner: activity.title,
    back,
    action: `${back}/questions${question}`,
    crumbs: [
      { label: course.title, href: `/studio/${course.slug}/outline` },
      { label: activity.title, href: back },
    ],
  }
}
