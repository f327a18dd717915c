import { DateTime } from 'luxon'
import CourseModule from '#courses/models/course_module'
import { createQuiz } from '#assessments/actions/create_quiz'
import { refreshTotals } from '#assessments/actions/refresh_totals'
import { draftQuestions } from '#assessments/queries/draft_questions'
import {
  findEditedCourse,
  findQuizDraft,
  quizDraft,
  quizPath,
} from '#assessments/queries/find_quiz_draft'
import { quizSettings } from '#assessments/queries/quiz_settings'
import { newQuizValidator, quizSettingsValidator } from '#assessments/validators/quizzes'
import type { HttpContext } from '@adonisjs/core/http'

/** A quiz of a course's draft: its questions and its rules. */
export default class QuizzesController {
  /** From the outline, and back to it. */
  async store({ i18n, me, params, request, response, session }: HttpContext) {
    const course = await findEditedCourse(me, params.course)
    const module = await CourseModule.query()
      .where({ courseId: course.id, uuid: params.module })
      .whereNull('courseVersionId')
      .firstOrFail()
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
    const { activity, assessment } = found
    const form = await request.validateUsing(quizSettingsValidator)
    const mistakes = mistakesOf(form, assessment.maxScore)
    if (Object.keys(mistakes).length > 0) {
      const words = Object.entries(mistakes).map(([field, key]) => [field, [i18n.t(key)]])
      session.flash('inputErrorsBag', Object.fromEntries(words))
      return response.redirect().back()
    }
    const { title, passUnit, passMark, mayImprove, paging, ...columns } = form
    await activity.merge({ title }).save()
    await assessment
      .merge({
        ...columns,
        title,
        instructions: form.instructions ?? null,
        timeLimit: form.timeLimit ?? null,
        maxAttempts: form.maxAttempts ?? 0,
        attemptDelay: form.attemptDelay ?? 0,
        availableFrom: instant(form.availableFrom),
        availableUntil: instant(form.availableUntil),
        passingScore: passMark ?? null,
        settings: {
          ...assessment.settings,
          passUnit,
          passPercent: passUnit === 'percent' ? (passMark ?? null) : null,
          mayImprove,
          paging,
          zone: me.timezone,
        },
      })
      .save()
    await refreshTotals(assessment)
    session.flash('notice', { kind: 'success', message: i18n.t('assessments.builder.saved') })
    return response.redirect(`${quizPath(found)}/settings`)
  }
}

const instant = (iso: string | null | undefined) =>
  iso ? DateTime.fromISO(iso, { zone: 'utc' }) : null

type Form = Awaited<ReturnType<typeof quizSettingsValidator.validate>>

/** What does not go together, by field. */
function mistakesOf(form: Form, maxScore: number): Record<string, string> {
  const { availableFrom, availableUntil, passUnit, passMark, showResults } = form
  const most = passUnit === 'percent' ? 100 : maxScore
  return {
    ...(passMark && passMark > most ? { passMark: 'assessments.builder.errors.pass_mark' } : {}),
    ...(availableFrom && availableUntil && availableFrom >= availableUntil
      ? { availableUntil: 'assessments.builder.errors.until' }
      : {}),
    ...(showResults === 'after_due_date' && !availableUntil
      ? { availableUntil: 'assessments.builder.errors.until_missing' }
      : {}),
  }
}
