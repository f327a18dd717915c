import { signedFileUrl } from '#platform/files/signed_url'
import StoredFile from '#platform/files/stored_file'
import type { JobFile } from '#platform/jobs/types'

/** A file that a job made, for those who may see its run; null once nothing is left of it. */
export async function madeFile(uuid: string): Promise<JobFile | null> {
  const file = await StoredFile.query().sideload({ withTrashed: true }).where('uuid', uuid).first()
  if (!file) return null
  const isThere = !file.isExpired && !file.deletedAt
  return {
    name: file.originalFilename,
    bytes: file.fileSize,
    url: isThere ? signedFileUrl(uuid, { download: true }) : null,
    expiresAt: file.expiresAt?.toISO() ?? null,
  }
}
