import { clock } from '#platform/clock'
import { notify } from '#platform/notifications/notify'
import { peopleWhoMay } from '#platform/permissions/people_who_may'
import { UPLOADS } from '#platform/files/uploads/begin_upload'
import type StoredFile from '#platform/files/stored_file'
import type { Scanned } from '#platform/files/scan/scan_content'

const KEPT_DAYS = 30

/**
 * Keeps an infected file where nobody gets it, for who has to look into it, and tells them and
 * who brought it. It goes with the others whose time is over.
 */
export async function quarantine(file: StoredFile, { signature, virusScanAt }: Scanned) {
  await file
    .merge({
      virusScanStatus: 'infected',
      virusScanAt,
      isTemporary: false,
      // What was uploaded for something is taken for nothing any more.
      relatedType: file.relatedType === UPLOADS ? 'quarantine' : file.relatedType,
      expiresAt: clock.now().plus({ days: KEPT_DAYS }),
      metadata: { ...file.metadata, signature },
    })
    .save()
  await notify({
    type: 'platform.file_infected',
    to: [file.userId, ...(await peopleWhoMay('files.manage'))],
    about: { type: 'file_storage', id: file.id },
    values: { file: file.originalFilename, signature },
    actionUrl: `/admin/files/${file.uuid}`,
  })
}
