import { v7 as uuidv7 } from 'uuid'
import { takeUpload } from '#platform/files/uploads/take_upload'
import { resourceUploads } from '#courses/uploads'
import type Course from '#courses/models/course'
import type CourseLesson from '#courses/models/course_lesson'
import type { LessonResource } from '#courses/studio_types'

export type NewResource = {
  title: string
  url?: string | null
  /** An upload. */
  file?: string | null
}

/** A file or link for the panel beside a lesson. @throws UploadGone */
export async function makeResource(
  course: Course,
  { title, url, file }: NewResource
): Promise<LessonResource> {
  if (!file) return { id: uuidv7(), title, file: null, url: url!, size: null, mime: null }
  const stored = await takeUpload(resourceUploads, file, {
    relatedType: 'courses',
    relatedId: course.id,
  })
  return {
    id: uuidv7(),
    title,
    file: stored.uuid,
    url: null,
    size: stored.fileSize,
    mime: stored.mimeType,
  }
}

export async function addResource(lesson: CourseLesson, resource: LessonResource) {
  await lesson.merge({ resources: [...resourcesOf(lesson), resource] }).save()
}

/** @returns whether it was there */
export async function removeResource(lesson: CourseLesson, id: string): Promise<boolean> {
  const left = resourcesOf(lesson).filter((resource) => resource.id !== id)
  if (left.length === resourcesOf(lesson).length) return false
  await lesson.merge({ resources: left }).save()
  return true
}

const resourcesOf = (lesson: CourseLesson) => (lesson.resources as LessonResource[] | null) ?? []
