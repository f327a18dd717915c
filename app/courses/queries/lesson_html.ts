import type { I18n } from '@adonisjs/i18n'
import { filesOfDocument } from '#platform/text/files_of_document'
import { renderDocument } from '#platform/text/render_document'
import { courseFileUrls } from '#courses/queries/course_files'
import { lessonDocument } from '#courses/rules/lesson_document'

type Surroundings = {
  courseId: number
  i18n: I18n
  /** Address of another item, undefined when the reader cannot go there. */
  itemUrl: (lineage: string) => string | undefined
}

/** The text of a lesson as safe HTML below the heading of its page. */
export async function lessonHtml(
  content: string | null,
  { courseId, i18n, itemUrl }: Surroundings
): Promise<string> {
  const document = lessonDocument(content)
  const files = await courseFileUrls(courseId, filesOfDocument(document))
  return renderDocument(document, {
    fileUrl: (uuid) => files.get(uuid),
    itemUrl,
    translate: (key, values) => i18n.t(key, values),
    headingOffset: 1,
  })
}
