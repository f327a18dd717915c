import type { RichDocument } from '#platform/text/document'
import { walkDocument } from '#platform/text/walk_document'

/** The uuids of the stored files a text shows, each once. */
export function filesOfDocument(document: RichDocument): string[] {
  const files = new Set<string>()
  for (const { attrs } of walkDocument(document)) {
    for (const file of [attrs?.file, attrs?.captions]) {
      if (typeof file === 'string') files.add(file)
    }
  }
  return [...files]
}
