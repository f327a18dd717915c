import { findCourse } from '#courses/queries/find_course'
import { findDraftModule } from '#courses/queries/find_draft_item'
import { changeQuiz } from '#assessments/actions/change_quiz'
import { createQuiz } from '#assessments/actions/create_quiz'
import { draftQuestions } from '#assessments/queries/draft_questions'
import { findQuizDraft, quizDraft, quizPath } from '#assessments/queries/find_quiz_draft'
import { quizSettings } from '#assessments/queries/quiz_settings'
import { newQuizValidator, quizSettingsValidator } from '#assessments/validators/quizzes'
import type { HttpContext } from '@adonisjs/core/http'

/** A quiz of a course's draft: its questions and its rules. */
export default class QuizzesController {
  /** From the outline, and back to it. */
  async store({ i18n, me, params, request, response, session }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const module = await findDraftModule(course, params.module)
    const { title } = await request.validateUsing(newQuizValidator)
    await createQuiz(course, module, { title, by: me })
    session.flash('notice', { kind: 'success', message: i18n.t('assessments.builder.created') })
    return response.redirect().back()
  }

  async show({ inertia, me, params }: HttpContext) {
    const found = await findQuizDraft(me, params.course, params.activity)
    return inertia.render('assessments/quiz_questions', {
      quiz: quizDraft(found),
      questions: await draftQuestions(found.assessment.id),
    })
  }

  async edit({ inertia, me, params }: HttpContext) {
    const found = await findQuizDraft(me, params.course, params.activity)
    return inertia.render('assessments/quiz_settings', {
      quiz: quizDraft(found),
      settings: quizSettings(found, me.timezone),
    })
  }

  async update({ i18n, me, params, request, response, session }: HttpContext) {
    const found = await findQuizDraft(me, params.course, params.activity)
    await changeQuiz(found, await request.validateUsing(quizSettingsValidator), { me, i18n })
    session.flash('notice', { kind: 'success', message: i18n.t('assessments.builder.saved') })
    return response.redirect(`${quizPath(found)}/settings`)
  }
}
