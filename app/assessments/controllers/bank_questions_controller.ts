import { notFound, readQuestionForm } from '#assessments/controllers/question_form'
import { removeQuestion } from '#assessments/actions/save_question'
import { saveValidQuestion } from '#assessments/actions/save_valid_question'
import { editedQuestion, findQuestionOf, newQuestion } from '#assessments/queries/edited_question'
import { findBank } from '#assessments/queries/find_bank'
import { newQuestionTypeValidator } from '#assessments/validators/questions'
import type QuestionBank from '#assessments/models/question_bank'
import type { EditorPlace } from '#assessments/types'
import type { HttpContext } from '@adonisjs/core/http'

export default class BankQuestionsController {
  async create({ i18n, inertia, me, params }: HttpContext) {
    const bank = await findBank(me, params.bank, 'questions.edit')
    const { type } = await newQuestionTypeValidator.validate(params).catch(notFound)
    return inertia.render('assessments/question', {
      question: newQuestion(type),
      place: placeOf(bank, '', i18n.t('assessments.banks.title')),
      canEdit: true,
    })
  }

  async store(ctx: HttpContext) {
    const bank = await findBank(ctx.me, ctx.params.bank, 'questions.edit')
    const form = await readQuestionForm(ctx)
    await saveValidQuestion(ctx.i18n, { bank }, form)
    return done(ctx, bank, 'assessments.editor.added')
  }

  async edit({ i18n, inertia, me, params }: HttpContext) {
    const bank = await findBank(me, params.bank)
    const question = await findQuestionOf({ bank }, params.question)
    return inertia.render('assessments/question', {
      question: editedQuestion(question),
      place: placeOf(bank, `/${question.uuid}`, i18n.t('assessments.banks.title')),
      canEdit: me.can('questions.edit', bank.scope),
    })
  }

  async update(ctx: HttpContext) {
    const bank = await findBank(ctx.me, ctx.params.bank, 'questions.edit')
    const question = await findQuestionOf({ bank }, ctx.params.question)
    const form = await readQuestionForm(ctx)
    await saveValidQuestion(ctx.i18n, { bank }, form, question)
    return done(ctx, bank, 'assessments.editor.saved')
  }

  async destroy(ctx: HttpContext) {
    const bank = await findBank(ctx.me, ctx.params.bank, 'questions.edit')
    await removeQuestion({ bank }, await findQuestionOf({ bank }, ctx.params.question))
    return done(ctx, bank, 'assessments.editor.deleted')
  }
}

function done({ i18n, response, session }: HttpContext, bank: QuestionBank, key: string) {
  session.flash('notice', { kind: 'success', message: i18n.t(key) })
  return response.redirect(`/banks/${bank.uuid}`)
}

function placeOf(bank: QuestionBank, question: string, banks: string): EditorPlace {
  const back = `/banks/${bank.uuid}`
  return {
    kind: 'bank',
    owner: bank.name,
    back,
    action: `${back}/questions${question}`,
    crumbs: [
      { label: banks, href: '/banks' },
      { label: bank.name, href: back },
    ],
  }
}
