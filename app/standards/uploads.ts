import { defineUploadPurpose, MB } from '#platform/files/uploads/define_upload_purpose'

/** Courses as packages of Markdown files. */
export const packageUploads = defineUploadPurpose({
  name: 'course_package',
  permission: 'courses.create',
  kinds: ['archive'],
  limitBytes: 1024 * MB,
})

/** Questions in the GIFT format. */
export const giftUploads = defineUploadPurpose({
  name: 'gift',
  permission: 'questions.edit',
  mimes: ['text/plain'],
  limitBytes: 5 * MB,
})
