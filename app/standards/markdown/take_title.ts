import { emptyDocument, type RichDocument, type RichNode } from '#platform/text/document'
import { textOfDocument } from '#platform/text/text_of_document'
import { walkDocument } from '#platform/text/walk_document'

/**
 * Takes the title off a text: the page shows it already. What remains starts at level 1.
 *
 * @param given title that wins over the heading at the top
 */
export function takeTitle(document: RichDocument, given?: string) {
  const top = document.content.find(({ type }) => type !== 'horizontalRule')
  const heading = top?.type === 'heading' ? textOfDocument(top) : undefined
  const isTitle =
    heading !== undefined && (given ? sameWords(heading, given) : standsAlone(top!, document))

  const content = isTitle ? document.content.filter((node) => node !== top) : document.content
  const text: RichDocument = content.length > 0 ? { type: 'doc', content } : emptyDocument()
  raiseHeadings(text)
  return { title: given ?? (isTitle ? heading : undefined), document: text }
}

/** Whether no other heading stands as high. */
function standsAlone(heading: RichNode, document: RichDocument) {
  const level = Number(heading.attrs?.level)
  return levelsOf(document).filter((other) => other <= level).length === 1
}

function raiseHeadings(document: RichDocument) {
  const highest = Math.min(...levelsOf(document))
  for (const node of walkDocument(document)) {
    if (node.type === 'heading') {
      node.attrs = { level: Number(node.attrs?.level) - highest + 1 }
    }
  }
}

function levelsOf(document: RichDocument) {
  return [...walkDocument(document)]
    .filter(({ type }) => type === 'heading')
    .map(({ attrs }) => Number(attrs?.level))
}

function sameWords(one: string, other: string) {
  const plain = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return plain(one) === plain(other)
}
