import { isDeepStrictEqual } from 'node:util'
import type { RichMark, RichNode } from '#platform/text/document'

/** Collects blocks; loose words between them become paragraphs. */
export class BlockWriter {
  private blocks: RichNode[] = []
  private line: RichNode[] = []

  text(words: string, marks: RichMark[]) {
    const last = this.line.at(-1)
    const collapsed = words.replace(/[ \t\r\n\f]+/g, ' ')
    const text = last?.type === 'hardBreak' ? collapsed.trimStart() : collapsed
    if (last?.type === 'text' && isDeepStrictEqual(last.marks ?? [], marks)) {
      last.text = joined(last.text!, text)
    } else if (text !== '') {
      this.line.push(marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text })
    }
  }

  inline(node: RichNode) {
    this.line.push(node)
  }

  block(node: RichNode) {
    this.endParagraph()
    this.blocks.push(node)
  }

  endParagraph() {
    const content = trimmed(this.line)
    this.line = []
    if (content.length > 0) {
      this.blocks.push({ type: 'paragraph', content })
    }
  }

  finish(): RichNode[] {
    this.endParagraph()
    return this.blocks
  }
}

function joined(before: string, after: string) {
  return before.endsWith(' ') ? before + after.trimStart() : before + after
}

// Spaces and breaks at the edges of a block are layout of the source, not text.
function trimmed(line: RichNode[]) {
  const first = line.findIndex((node) => !isBlank(node))
  const last = line.findLastIndex((node) => !isBlank(node))
  const kept = first < 0 ? [] : line.slice(first, last + 1)
  return kept.map((node, index) => {
    if (node.type !== 'text') return node
    const start = index === 0 ? node.text!.replace(/^ +/, '') : node.text!
    return { ...node, text: index === kept.length - 1 ? start.replace(/ +$/, '') : start }
  })
}

function isBlank({ type, text }: RichNode) {
  return type === 'hardBreak' || (type === 'text' && text!.trim() === '')
}
