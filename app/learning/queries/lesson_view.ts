import CourseLesson from '#courses/models/course_lesson'
import { courseFileUrls } from '#courses/queries/course_files'
import { lessonHtml } from '#courses/queries/lesson_html'
import { lessonDocument } from '#courses/rules/lesson_document'
import type Course from '#courses/models/course'
import type { LessonResource } from '#courses/studio_types'
import type { Mentioned } from '#learning/rules/reasons_in_words'
import type { LessonDownload, LessonView } from '#learning/types'
import type { Words } from '#learning/words'

type Reader = { words: Words; mentioned: Mentioned; isStaff: boolean }

/** A lesson as its reader sees it. Three queries. */
export async function lessonView(
  course: Course,
  lessonId: number,
  { words, mentioned, isStaff }: Reader
): Promise<LessonView> {
  const lesson = await CourseLesson.findOrFail(lessonId)
  const surroundings = {
    courseId: course.id,
    i18n: words.i18n,
    itemUrl: (lineage: string) => mentioned.get(lineage)?.href ?? undefined,
  }
  return {
    html: isEmpty(lesson) ? null : await lessonHtml(lesson.content, surroundings),
    media: mediaOf(lesson),
    downloads: await downloadsOf(course.id, lesson),
    staffNotes: isStaff ? lesson.notes : null,
  }
}

const isEmpty = ({ content }: CourseLesson) =>
  lessonDocument(content).content.every((node) => node.type === 'paragraph' && !node.content)

function mediaOf({ contentType, contentUrl }: CourseLesson): LessonView['media'] {
  if (!contentUrl) return null
  const isPlayed = contentType === 'video' || contentType === 'audio'
  return { kind: isPlayed ? contentType : 'link', href: contentUrl }
}

async function downloadsOf(
  courseId: number,
  { resources }: CourseLesson
): Promise<LessonDownload[]> {
  const offered = (resources ?? []) as LessonResource[]
  const files = await courseFileUrls(
    courseId,
    offered.flatMap(({ file }) => file ?? [])
  )
  return offered.flatMap(({ title, file, url, size }) => {
    const stored = file && files.get(file)
    const href = stored ? `${stored}&download=1` : url
    return href ? [{ title, href, sizeBytes: size }] : []
  })
}
