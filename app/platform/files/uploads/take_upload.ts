import { clock } from '#platform/clock'
import { UploadGone } from '#platform/files/errors'
import StoredFile from '#platform/files/stored_file'
import { UPLOADS } from '#platform/files/uploads/begin_upload'
import type { UploadPurpose } from '#platform/files/uploads/define_upload_purpose'
import { currentScope } from '#platform/tenancy/scope'

/** Table and row that a file belongs to: who may read those may read the file. */
type Owner = { relatedType: string; relatedId: number | null }

/**
 * Makes what somebody uploaded the file of a record, for good.
 *
 * @throws UploadGone when it is not theirs, not for this, not complete or too old
 */
export async function takeUpload(
  purpose: UploadPurpose,
  uuid: string,
  owner: Owner
): Promise<StoredFile> {
  const upload = await findUpload(purpose, uuid)
  const { purpose: _, announcedBytes: __, ...metadata } = upload.metadata
  return upload.merge({ ...owner, isTemporary: false, expiresAt: null, metadata }).save()
}

/** The same for what is only read: it stays an upload and goes with the others. */
export async function findUpload(purpose: UploadPurpose, uuid: string): Promise<StoredFile> {
  const upload = await StoredFile.query()
    .where({ uuid, relatedType: UPLOADS, userId: currentScope().actor.userId! })
    .whereNotNull('storageKey')
    .whereRaw(`metadata ->> 'purpose' = ?`, [purpose.name])
    .where('expiresAt', '>', clock.now().toISO()!)
    .first()
  if (!upload) throw new UploadGone()
  return upload
}
