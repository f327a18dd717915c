import { copyQuestions } from '#assessments/actions/copy_questions'
import { pickableQuestionsList } from '#assessments/lists/pickable_questions_list'
import { findQuizDraft, quizDraft, quizPath } from '#assessments/queries/find_quiz_draft'
import { pickedQuestions } from '#assessments/queries/picked_questions'
import { picksValidator } from '#assessments/validators/questions'
import { showList } from '#platform/lists/show_list'
import type { HttpContext } from '@adonisjs/core/http'

/** Adding questions of banks to a quiz. */
export default class QuizPicksController {
  async create(ctx: HttpContext) {
    const found = await findQuizDraft(ctx.me, ctx.params.course, ctx.params.activity)
    const list = await showList(pickableQuestionsList, ctx)
    return ctx.inertia.render('assessments/quiz_add', {
      quiz: quizDraft(found),
      list: { ...list, exportPath: null },
    })
  }

  async store(ctx: HttpContext) {
    const { i18n, me, params, request, response, session } = ctx
    const found = await findQuizDraft(me, params.course, params.activity)
    const picks = await request.validateUsing(picksValidator)
    const added = await copyQuestions(found.assessment, await pickedQuestions(ctx, picks))
    session.flash('notice', {
      kind: added > 0 ? 'success' : 'info',
      message: i18n.t('assessments.builder.picked', { count: added }),
    })
    return response.redirect(quizPath(found))
  }
}
