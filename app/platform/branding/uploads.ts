import { defineUploadPurpose, MB } from '#platform/files/uploads/define_upload_purpose'

/** Logos of a company. */
export const brandUploads = defineUploadPurpose({
  name: 'brand_image',
  permission: 'settings.manage',
  kinds: ['image'],
  limitBytes: 2 * MB,
})
