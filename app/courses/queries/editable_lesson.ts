import { filesOfDocument } from '#platform/text/files_of_document'
import { signedFileUrl } from '#platform/files/signed_url'
import { courseFileUrls } from '#courses/queries/course_files'
import { lessonDocument } from '#courses/rules/lesson_document'
import type Course from '#courses/models/course'
import type CourseLesson from '#courses/models/course_lesson'
import type { EditableLesson, LessonResource, ResourceLine } from '#courses/studio_types'

/** Everything the editor shows of a lesson, with addresses of its files. */
export async function editableLesson(course: Course, lesson: CourseLesson) {
  await lesson.load('module')
  const document = lessonDocument(lesson.content)
  const files = await courseFileUrls(course.id, filesOfDocument(document))
  const editable: EditableLesson = {
    id: lesson.lineageId,
    uuid: lesson.uuid,
    title: lesson.title,
    module: lesson.module.title,
    document: JSON.stringify(document),
    minutes: lesson.estimatedDuration,
    notes: lesson.notes,
    revision: lesson.revision,
    savedAt: lesson.updatedAt.toISO()!,
  }
  return { lesson: editable, files: Object.fromEntries(files), resources: resourceLines(lesson) }
}

/** The files and links beside a lesson, with addresses that work for a day. */
export function resourceLines(lesson: CourseLesson): ResourceLine[] {
  return ((lesson.resources as LessonResource[] | null) ?? []).map((resource) => ({
    id: resource.id,
    title: resource.title,
    href: resource.file ? signedFileUrl(resource.file, { download: true }) : resource.url!,
    size: resource.size,
    isFile: resource.file !== null,
  }))
}
