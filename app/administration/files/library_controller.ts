import { showList } from '#platform/lists/show_list'
import { storageUse } from '#platform/files/quota'
import { deleteFile, detailsOf, fileOf } from '#administration/files/file_details'
import { countFaulty, filesList } from '#administration/files/files_list'
import type { HttpContext } from '@adonisjs/core/http'

/** All files of the company and the room they take; of one, where it is used. */
export default class LibraryController {
  async index(ctx: HttpContext) {
    return ctx.inertia.render('administration/files', {
      list: await showList(filesList, ctx),
      use: await storageUse(),
      faulty: await countFaulty(ctx),
    })
  }

  async show(ctx: HttpContext) {
    const file = await fileOf(ctx)
    return ctx.inertia.render('administration/file', { file: await detailsOf(file) })
  }

  async destroy(ctx: HttpContext) {
    const { i18n, response, session } = ctx
    const file = await fileOf(ctx)
    await deleteFile(file)
    const message = i18n.t('administration.files.deleted', { name: file.originalFilename })
    session.flash('notice', { kind: 'success', message })
    return response.redirect('/admin/files')
  }
}
