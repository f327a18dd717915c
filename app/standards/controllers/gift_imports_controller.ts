import { buffer } from 'node:stream/consumers'
import vine from '@vinejs/vine'
import { storage } from '#platform/files/storage'
import { takeUpload } from '#platform/files/uploads/take_upload'
import { keepAsRun } from '#platform/jobs/enqueue'
import { undoOffer } from '#platform/undo/undoable_run'
import { bankView, findBank } from '#assessments/queries/find_bank'
import { exportGift } from '#standards/gift/export_gift'
import { giftUploads } from '#standards/uploads'
import { importGift } from '#standards/gift/import_gift'
import type { HttpContext } from '@adonisjs/core/http'

const giftValidator = vine.create({
  file: vine.string().uuid(),
})

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
    const stored = await takeUpload(giftUploads, file, {
      relatedType: 'question_banks',
      relatedId: bank.id,
    })
    const content = await buffer(await storage.read(stored.storageKey!))
    const filename = stored.originalFilename
    await keepAsRun('import_questions', { file: filename, back: `/banks/${bank.uuid}` }, () =>
      importGift(bank, { filename, content })
    )
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
