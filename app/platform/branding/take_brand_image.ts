import { buffer } from 'node:stream/consumers'
import { storage } from '#platform/files/storage'
import { findUpload } from '#platform/files/uploads/take_upload'
import { brandImageUrl } from '#platform/branding/appearance'
import { storeBrandImage } from '#platform/branding/brand_image'
import { brandUploads } from '#platform/branding/uploads'

/** Makes an upload a logo to look at; it counts once it is saved with the others. @throws UploadGone */
export async function takeBrandImage(tenantId: number, uuid: string) {
  const upload = await findUpload(brandUploads, uuid)
  const content = await buffer(await storage.read(upload.storageKey!))
  const stored = await storeBrandImage(content, upload.originalFilename)
  return { id: stored.uuid, url: brandImageUrl(tenantId, stored.uuid)! }
}
