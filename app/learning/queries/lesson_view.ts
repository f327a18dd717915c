import CourseLesson from '#courses/models/course_lesson'
import { signedFileUrl } from '#platform/files/signed_url'
import StoredFile from '#platform/files/stored_file'
import { filesOfDocument } from '#platform/text/files_of_document'
import { renderDocument } from '#platform/text/render_document'
import type { RichDocument } from '#platform/text/document'
import type Course from '#courses/models/course'
import type { Mentioned } from '#learning/rules/reasons_in_words'
import type { LessonDownload, LessonView } from '#learning/types'
import type { Words } from '#learning/words'

/** As kept in `course_lessons.resources`. */
type LessonResource = {
  title: string
  file: string | null
  url: string | null
  size: number | null
}

type Reader = { words: Words; mentioned: Mentioned; isStaff: boolean }

/** A lesson as its reader sees it. Two queries. */
export async function lessonView(
  course: Course,
  lessonId: number,
  { words, mentioned, isStaff }: Reader
): Promise<LessonView> {
  const lesson = await CourseLesson.findOrFail(lessonId)
  const document = documentOf(lesson)
  const resources = (lesson.resources ?? []) as LessonResource[]
  const files = await fileUrls(course.id, [
    ...(document ? filesOfDocument(document) : []),
    ...resources.flatMap(({ file }) => file ?? []),
  ])
  return {
    html:
      document &&
      renderDocument(document, {
        fileUrl: files.show,
        itemUrl: (uuid) => mentioned.get(uuid)?.href ?? undefined,
        translate: (key, values) => words.t(key, values),
        // The lesson's title is the first heading of the page.
        headingOffset: 1,
      }),
    media: mediaOf(lesson),
    downloads: downloadsOf(resources, files),
    staffNotes: isStaff ? lesson.notes : null,
  }
}

function documentOf({ content }: CourseLesson): RichDocument | null {
  if (!content) return null
  const document = JSON.parse(content) as RichDocument
  const isEmpty = document.content.every((node) => node.type === 'paragraph' && !node.content)
  return isEmpty ? null : document
}

type FileUrls = Awaited<ReturnType<typeof fileUrls>>

/** Files of the course only: a text that names a file from elsewhere does not open it. */
async function fileUrls(courseId: number, uuids: string[]) {
  const files =
    uuids.length === 0
      ? []
      : await StoredFile.query()
          .whereIn('uuid', uuids)
          .where({ relatedType: 'courses', relatedId: courseId })
          .select('uuid')
  const known = new Set(files.map(({ uuid }) => uuid))
  return {
    show: (uuid: string) => (known.has(uuid) ? signedFileUrl(uuid) : undefined),
    download: (uuid: string) =>
      known.has(uuid) ? signedFileUrl(uuid, { download: true }) : undefined,
  }
}

function mediaOf({ contentType, contentUrl }: CourseLesson): LessonView['media'] {
  if (!contentUrl) return null
  const isPlayed = contentType === 'video' || contentType === 'audio'
  return { kind: isPlayed ? contentType : 'link', href: contentUrl }
}

function downloadsOf(resources: LessonResource[] | null, files: FileUrls): LessonDownload[] {
  return (resources ?? []).flatMap(({ title, file, url, size }) => {
    const href = file ? files.download(file) : url
    return href ? [{ title, href, sizeBytes: size }] : []
  })
}
