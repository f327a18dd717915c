import { readFile } from 'node:fs/promises'
import { v7 as uuidv7 } from 'uuid'
import { storeFile } from '#platform/files/store_file'
import type Course from '#courses/models/course'
import type CourseLesson from '#courses/models/course_lesson'
import type { LessonResource } from '#courses/studio_types'

export type NewResource = {
  title: string
  url?: string | null
  file?: { tmpPath?: string; clientName: string } | null
}

/** A file or link for the panel beside a lesson. @throws UnknownFileType, FileTooLarge */
export async function makeResource(
  course: Course,
  { title, url, file }: NewResource
): Promise<LessonResource> {
  if (!file) return { id: uuidv7(), title, file: null, url: url!, size: null, mime: null }
  const stored = await storeFile({
    content: await readFile(file.tmpPath!),
    filename: file.clientName,
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
