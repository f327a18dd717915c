import StoredFile from '#platform/files/stored_file'
import { signedFileUrl } from '#platform/files/signed_url'

/**
 * Addresses of files as far as they belong to the course: a text that names a file
 * from elsewhere in the tenant does not open it.
 */
export async function courseFileUrls(
  courseId: number,
  uuids: string[]
): Promise<Map<string, string>> {
  if (uuids.length === 0) return new Map()
  const files = await StoredFile.query()
    .whereIn('uuid', uuids)
    .where({ relatedType: 'courses', relatedId: courseId })
    .select('uuid')
  return new Map(files.map(({ uuid }) => [uuid, signedFileUrl(uuid)]))
}
