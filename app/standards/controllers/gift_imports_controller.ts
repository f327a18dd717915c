import { undoOffer } from '#platform/undo/undoable_run'
import { bankView, findBank } from '#assessments/queries/find_bank'
import { exportGift } from '#standards/gift/export_gift'
import { importUploadedGift } from '#standards/gift/import_uploaded_gift'
import { giftValidator } from '#standards/validators'
import type { HttpContext } from '@adonisjs/core/http'

/** GIFT files into and out of question banks. */
export default class GiftImportsController {
  async create({ inertia, me, params }: HttpContext) {
    const bank = await findBank(me, params.bank, 'questions.edit')
    return inertia.render('assessments/bank_import', {
      bank: bankView(bank, me),
      report: bank.lastImport,
      undo: await undoOffer(bank.lastImport?.run ?? null, me.id),
    })
  }

  async store({ i18n, me, params, request, response, session }: HttpContext) {
    const bank = await findBank(me, params.bank, 'questions.edit')
    const { file } = await request.validateUsing(giftValidator)
    await importUploadedGift(bank, file)
    const { lines } = bank.lastImport!
    const left = lines.filter(({ outcome }) => outcome === 'not_taken').length
    session.flash('notice', {
      kind: left > 0 ? 'info' : 'success',
      message: i18n.t('assessments.import.done', { taken: lines.length - left, left }),
    })
    return response.redirect(`/banks/${bank.uuid}/import`)
  }

  async show({ me, params, response }: HttpContext) {
    const bank = await findBank(me, params.bank)
    const name = bank.name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60) || 'questions'
    response.header('content-type', 'text/plain; charset=utf-8')
    response.header(
      'content-disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(name)}.gift`
    )
    return response.send(await exportGift(bank))
  }
}
