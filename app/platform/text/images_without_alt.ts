import type { RichDocument, RichNode } from '#platform/text/document'
import { walkDocument } from '#platform/text/walk_document'

/** Pictures nobody has described yet. An empty description is a choice: decorative. */
export function imagesWithoutAlt(document: RichDocument): RichNode[] {
  return [...walkDocument(document)].filter(
    ({ type, attrs }) => type === 'image' && typeof attrs?.alt !== 'string'
  )
}
