import { signedFileUrl } from '#platform/files/signed_url'

/** Address of a cover: `courses.thumbnail_url` holds `file:<uuid>` of a stored file, or nothing. */
export function coverUrl(thumbnail: string | null): string | null {
  return thumbnail?.startsWith('file:') ? signedFileUrl(thumbnail.slice(5)) : thumbnail
}
