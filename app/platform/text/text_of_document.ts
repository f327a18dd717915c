import type { RichDocument, RichNode } from '#platform/text/document'
import { walkDocument } from '#platform/text/walk_document'

const BLOCKS = new Set([
  'paragraph',
  'heading',
  'codeBlock',
  'image',
  'video',
  'math',
  'horizontalRule',
])

/**
 * The words of a text, one block a line: for search, word counts and excerpts.
 * Pictures and videos count with their description and title, formulas with their LaTeX.
 */
export function textOfDocument(document: RichDocument | RichNode): string {
  let text = ''
  for (const node of walkDocument(document)) {
    if (BLOCKS.has(node.type)) text += '\n'
    text += wordsOfNode(node)
  }
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim()
}

function wordsOfNode({ type, text, attrs = {} }: RichNode): string {
  switch (type) {
    case 'text':
      return text ?? ''
    case 'hardBreak':
      return '\n'
    case 'image':
      return [attrs.alt, attrs.title].filter(Boolean).join('\n')
    case 'video':
      return String(attrs.title ?? '')
    case 'math':
    case 'inlineMath':
      return String(attrs.latex ?? '')
    default:
      return ''
  }
}
