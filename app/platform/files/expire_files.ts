import { clock } from '#platform/clock'
import StoredFile from '#platform/files/stored_file'

/** Files of a record that is gone for good: the nightly sweep removes them. */
export async function expireFilesOf(relatedType: string, relatedId: number) {
  await StoredFile.query().where({ relatedType, relatedId }).update({ expiresAt: clock.now() })
}
