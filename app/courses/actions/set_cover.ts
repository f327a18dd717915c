import { takeUpload } from '#platform/files/uploads/take_upload'
import { coverUploads } from '#courses/uploads'
import type Course from '#courses/models/course'

/** The picture of a course on its card and page. @param upload null for none @throws UploadGone */
export async function setCover(course: Course, upload: string | null): Promise<Course> {
  const stored = upload
    ? await takeUpload(coverUploads, upload, { relatedType: 'courses', relatedId: course.id })
    : null
  return course.merge({ thumbnailUrl: stored && `file:${stored.uuid}` }).save()
}
