import { emptyDocument, type RichDocument } from '#platform/text/document'

/** The document of a lesson as stored; a lesson nobody has written yet is empty. */
export function lessonDocument(content: string | null): RichDocument {
  return content ? (JSON.parse(content) as RichDocument) : emptyDocument()
}
