import { defineUploadPurpose, MB } from '#platform/files/uploads/define_upload_purpose'

export const coverUploads = defineUploadPurpose({
  name: 'course_cover',
  permission: 'courses.edit',
  kinds: ['image'],
  limitBytes: 20 * MB,
})

/** Pictures within lessons. */
export const imageUploads = defineUploadPurpose({
  name: 'lesson_image',
  permission: 'courses.edit',
  kinds: ['image'],
  limitBytes: 20 * MB,
})

/** What is offered beside lessons and courses, or as a lesson of its own; films too. */
export const resourceUploads = defineUploadPurpose({
  name: 'course_resource',
  permission: 'courses.edit',
  limitBytes: 2048 * MB,
})
