import { createBank } from '#assessments/actions/create_bank'
import { bankQuestionsList } from '#assessments/lists/bank_questions_list'
import { banksList } from '#assessments/lists/banks_list'
import { bankView, findBank } from '#assessments/queries/find_bank'
import { bankValidator } from '#assessments/validators/banks'
import { showList } from '#platform/lists/show_list'
import type { HttpContext } from '@adonisjs/core/http'

export default class BanksController {
  async index(ctx: HttpContext) {
    return ctx.inertia.render('assessments/banks', {
      list: await showList(banksList, ctx),
      can: { create: ctx.me.grants.anywhere('questions.edit') },
    })
  }

  async show(ctx: HttpContext) {
    const bank = await findBank(ctx.me, ctx.params.bank)
    const list = await showList(bankQuestionsList, ctx)
    return ctx.inertia.render('assessments/bank', {
      bank: bankView(bank, ctx.me),
      list,
    })
  }

  async store({ i18n, me, request, response, session }: HttpContext) {
    const bank = await createBank(me, await request.validateUsing(bankValidator))
    session.flash('notice', { kind: 'success', message: i18n.t('assessments.banks.created') })
    return response.redirect(`/banks/${bank.uuid}`)
  }

  async update({ i18n, me, params, request, response, session }: HttpContext) {
    const bank = await findBank(me, params.bank, 'questions.edit')
    await bank.merge(await request.validateUsing(bankValidator)).save()
    session.flash('notice', { kind: 'success', message: i18n.t('assessments.banks.saved') })
    return response.redirect(`/banks/${bank.uuid}`)
  }

  async destroy({ i18n, me, params, response, session }: HttpContext) {
    const bank = await findBank(me, params.bank, 'questions.edit')
    await bank.moveToTrash()
    session.flash('notice', {
      kind: 'success',
      message: i18n.t('assessments.banks.deleted', { name: bank.name }),
    })
    return response.redirect('/banks')
  }
}
