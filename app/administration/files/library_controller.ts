import { showList } from '#platform/lists/show_list'
import { contentUrl } from '#platform/files/serving/content_address'
import { storageUse } from '#platform/files/quota'
import { signedFileUrl } from '#platform/files/signed_url'
import StoredFile from '#platform/files/stored_file'
import { fileUses } from '#administration/files/file_uses'
import { FileIsEvidence } from '#administration/files/errors'
import { countFaulty, filesList, visibleFiles } from '#administration/files/files_list'
import type { FileDetails } from '#administration/files/types'
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
    if (isEvidence(file)) throw new FileIsEvidence(file.originalFilename)
    await file.moveToTrash()
    const message = i18n.t('administration.files.deleted', { name: file.originalFilename })
    session.flash('notice', { kind: 'success', message })
    return response.redirect('/admin/files')
  }
}

/** Shown by the browser as a page of its own. */
const HAS_VIEWER = /^(application\/pdf|text\/|image\/svg)/

async function fileOf(ctx: HttpContext): Promise<StoredFile> {
  const { id } = await visibleFiles(ctx)
    .whereNull('f.deleted_at')
    .where('f.uuid', ctx.params.file)
    .select('f.id')
    .firstOrFail()
  return StoredFile.findOrFail(id)
}

const isEvidence = ({ relatedType }: StoredFile) => relatedType === 'certificates'

async function detailsOf(file: StoredFile): Promise<FileDetails> {
  return {
    id: file.uuid,
    name: file.originalFilename,
    kind: file.fileType as FileDetails['kind'],
    mime: file.mimeType,
    sizeBytes: file.fileSize,
    createdAt: file.createdAt.toISO()!,
    downloads: file.downloadCount,
    lastDownloadedAt: file.lastDownloadedAt?.toISO() ?? null,
    url: signedFileUrl(file.uuid),
    viewerUrl: HAS_VIEWER.test(file.mimeType ?? '')
      ? contentUrl(file.uuid, file.originalFilename)
      : null,
    downloadUrl: signedFileUrl(file.uuid, { download: true }),
    fault: file.fault as FileDetails['fault'],
    checkedAt: file.checkedAt?.toISO() ?? null,
    uses: await fileUses(file.uuid),
    canDelete: !isEvidence(file),
  }
}
