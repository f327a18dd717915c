import { contentUrl } from '#platform/files/serving/content_address'
import { signedFileUrl } from '#platform/files/signed_url'
import StoredFile from '#platform/files/stored_file'
import { FileIsEvidence } from '#administration/files/errors'
import { fileUses } from '#administration/files/file_uses'
import { visibleFiles } from '#administration/files/files_list'
import type { HttpContext } from '@adonisjs/core/http'
import type { FileDetails } from '#administration/files/types'

/** Shown by the browser as a page of its own. */
const HAS_VIEWER = /^(application\/pdf|text\/|image\/svg)/

/** A file of the address, for who may see it. @throws E_ROW_NOT_FOUND */
export async function fileOf(ctx: HttpContext): Promise<StoredFile> {
  const { id } = await visibleFiles(ctx)
    .whereNull('f.deleted_at')
    .where('f.uuid', ctx.params.file)
    .select('f.id')
    .firstOrFail()
  return StoredFile.findOrFail(id)
}

/** Into the trash. @throws FileIsEvidence */
export async function deleteFile(file: StoredFile) {
  if (isEvidence(file)) throw new FileIsEvidence(file.originalFilename)
  await file.moveToTrash()
}

const isEvidence = ({ relatedType }: StoredFile) => relatedType === 'certificates'

/** A file with the places where it is used. */
export async function detailsOf(file: StoredFile): Promise<FileDetails> {
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
