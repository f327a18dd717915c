import { releaseContent } from '#platform/files/content'
import StoredFile from '#platform/files/stored_file'
import { UPLOADS } from '#platform/files/uploads/begin_upload'
import { removePart } from '#platform/files/uploads/upload_parts'
import { afterCommit, currentScope } from '#platform/tenancy/scope'

/** An upload that is not used yet, for who began it; for everybody else there is none. */
export const ownUpload = (uuid: string): Promise<StoredFile> =>
  StoredFile.query()
    .where({ uuid, relatedType: UPLOADS, userId: currentScope().actor.userId! })
    .firstOrFail()

/** Somebody changed their mind, or it was refused: the room it took is free again. */
export async function discardUpload(uuid: string) {
  const upload = await ownUpload(uuid)
  await releaseContent([upload])
  await upload.delete()
  afterCommit(() => removePart(uuid))
}
