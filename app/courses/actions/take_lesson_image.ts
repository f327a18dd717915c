import { signedFileUrl } from '#platform/files/signed_url'
import { takeUpload } from '#platform/files/uploads/take_upload'
import { imageUploads } from '#courses/uploads'
import type Course from '#courses/models/course'

/** Makes an upload a picture of a course, to be shown in its lessons. @throws UploadGone */
export async function takeLessonImage(course: Course, upload: string) {
  const owner = { relatedType: 'courses', relatedId: course.id }
  const stored = await takeUpload(imageUploads, upload, owner)
  const { width, height } = stored.metadata as { width: number; height: number }
  return { file: stored.uuid, url: signedFileUrl(stored.uuid), width, height }
}
