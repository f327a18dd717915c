import type { RichDocument, RichNode } from '#platform/text/document'
import { textOfDocument } from '#platform/text/text_of_document'
import { walkDocument } from '#platform/text/walk_document'

export interface DocumentHeading {
  /** The id the rendered heading carries, unique in the document. */
  id: string
  /** 1–4, as the author chose it. */
  level: number
  text: string
  node: RichNode
}

// Keeps ids out of the way of the page's own ids and of names such as `location`.
const PREFIX = 'h-'

/** The headings of a text in order. Headings without words are left out. */
export function documentHeadings(document: RichDocument): DocumentHeading[] {
  const taken = new Set<string>()
  return [...walkDocument(document)]
    .filter(({ type }) => type === 'heading')
    .map((node) => ({ node, text: textOfDocument(node), level: Number(node.attrs?.level ?? 1) }))
    .filter(({ text }) => text !== '')
    .map((heading) => ({ ...heading, id: PREFIX + unused(slugOf(heading.text), taken) }))
}

/** The id of the heading that a link to `#anchor` means. Anchors are written as on GitHub. */
export function headingIdOf(anchor: string) {
  return PREFIX + slugOf(anchor.replace(/^#?(h-)?/, ''))
}

function slugOf(text: string) {
  const slug = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')
  return slug || 'section'
}

function unused(slug: string, taken: Set<string>) {
  let candidate = slug
  for (let count = 1; taken.has(candidate); count++) {
    candidate = `${slug}-${count}`
  }
  taken.add(candidate)
  return candidate
}
