import { createHash } from 'node:crypto'
import { canonicalJson } from '#platform/json/canonical_json'
import { lessonDocument } from '#courses/rules/lesson_document'

/** What identifies a lesson's content: equal means nobody has changed it in between. */
export function contentHash(lesson: { title: string; content: string | null }): string {
  const value = canonicalJson([lesson.title, lessonDocument(lesson.content)])
  return createHash('sha256').update(value).digest('hex')
}
