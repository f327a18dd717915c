import { fileOfLink } from '#platform/text/addresses'
import type { RichDocument } from '#platform/text/document'
import { walkDocument } from '#platform/text/walk_document'

/** The uuids of the stored files a text shows or offers, each once. */
export function filesOfDocument(document: RichDocument): string[] {
  const files = new Set<string>()
  for (const { attrs, marks = [] } of walkDocument(document)) {
    const linked = marks.map((mark) => fileOfLink(String(mark.attrs?.href ?? '')))
    for (const file of [attrs?.file, attrs?.captions, ...linked]) {
      if (typeof file === 'string') files.add(file)
    }
  }
  return [...files]
}
