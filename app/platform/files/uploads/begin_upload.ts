import { clock } from '#platform/clock'
import { NotFound } from '#platform/errors'
import { FileTooLarge } from '#platform/files/errors'
import { refuseOverQuota } from '#platform/files/quota'
import { rowOf } from '#platform/files/store_file'
import StoredFile from '#platform/files/stored_file'
import { uploadLimit } from '#platform/files/settings'
import { setting } from '#platform/settings/setting'
import { findUploadPurpose, MB } from '#platform/files/uploads/define_upload_purpose'
import type { CurrentUser } from '#identity/current_user'

/** `related_type` of what was uploaded and belongs to nothing yet. */
export const UPLOADS = 'uploads'

const LIFE_HOURS = 24

export type Announced = { uuid: string; purpose: string; filename: string; sizeBytes: number }

/**
 * Makes room for an upload before its first byte. What is not used within a day is removed.
 *
 * @throws NotFound, FileTooLarge, QuotaExceeded
 */
export async function beginUpload(me: CurrentUser, announced: Announced): Promise<StoredFile> {
  const { uuid, filename, sizeBytes } = announced
  const purpose = findUploadPurpose(announced.purpose)
  if (!purpose || !me.grants.anywhere(purpose.permission)) throw new NotFound()
  const limitBytes = Math.min(purpose.limitBytes, (await setting(uploadLimit)) * MB)
  if (sizeBytes > limitBytes) throw new FileTooLarge(filename, limitBytes)
  await refuseOverQuota(filename, sizeBytes)
  return StoredFile.create({
    ...rowOf({ filename, relatedType: UPLOADS, relatedId: null }),
    uuid,
    filePath: `${UPLOADS}/${uuid}`,
    fileSize: sizeBytes,
    isTemporary: true,
    expiresAt: clock.now().plus({ hours: LIFE_HOURS }),
    metadata: { purpose: purpose.name, announcedBytes: sizeBytes },
  })
}
