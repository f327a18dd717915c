import db from '#platform/db'
import { landContent, shareContent } from '#platform/files/content'
import { examineFile } from '#platform/files/examine_file'
import { InfectedFile } from '#platform/files/errors'
import { quarantine } from '#platform/files/scan/quarantine'
import { scanContent } from '#platform/files/scan/scan_content'
import { findUploadPurpose } from '#platform/files/uploads/define_upload_purpose'
import { ownUpload } from '#platform/files/uploads/own_upload'
import { partPath, removePart } from '#platform/files/uploads/upload_parts'
import type StoredFile from '#platform/files/stored_file'
import type { Actor } from '#platform/tenancy/scope'

/**
 * All bytes are there: they are examined and brought to their place. That takes its time, so it holds no transaction.
 *
 * @throws UnknownFileType, DishonestFileName, UnreadableImage, InfectedFile
 */
export async function receiveUpload(upload: StoredFile, actor: Partial<Actor>) {
  const { purpose } = upload.metadata
  const examined = await examineFile(
    { path: partPath(upload.uuid) },
    { ...findUploadPurpose(purpose)!, filename: upload.originalFilename }
  )
  const { signature, ...scanned } = await scanContent(examined.bytes, examined.kind)
  const landed = await landContent(examined.bytes, upload.tenantId)
  await db.asTenant(
    upload.tenantId,
    async () => {
      const placed = await shareContent(landed)
      const current = await ownUpload(upload.uuid)
      await current
        .merge({
          ...placed,
          ...scanned,
          filePath: placed.storageKey,
          mimeType: examined.mime,
          fileType: examined.kind,
          metadata: { ...current.metadata, ...examined.metadata },
        })
        .save()
      if (signature) await quarantine(current, { ...scanned, signature })
    },
    actor
  )
  await removePart(upload.uuid)
  if (signature) throw new InfectedFile(upload.originalFilename, signature)
}
