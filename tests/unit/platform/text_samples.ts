import type { RichDocument, RichMark, RichNode } from '#platform/text/document'
import type { RenderOptions } from '#platform/text/render/rendering'

export const FILE = '0190d6c4-0000-7000-8000-000000000001'
export const GONE = '0190d6c4-0000-7000-8000-00000000dead'
export const ITEM = '0190d6c4-0000-7000-8000-0000000000aa'

export function doc(...content: RichNode[]): RichDocument {
  return { type: 'doc', content }
}

export function paragraph(...content: (RichNode | string)[]): RichNode {
  return { type: 'paragraph', content: content.map((part) => asNode(part)) }
}

export function heading(level: number, words: string): RichNode {
  return { type: 'heading', attrs: { level }, content: [text(words)] }
}

export function text(words: string, ...marks: RichMark[]): RichNode {
  return marks.length > 0 ? { type: 'text', text: words, marks } : { type: 'text', text: words }
}

export function link(href: string): RichMark {
  return { type: 'link', attrs: { href } }
}

export function nested(depth: number): RichDocument {
  let node: RichNode = paragraph('deep')
  for (let level = 0; level < depth; level++) {
    node = { type: 'blockquote', content: [node] }
  }
  return doc(node)
}

export const rendering: RenderOptions = {
  fileUrl: (uuid) => (uuid === GONE ? undefined : `/files/${uuid}`),
  itemUrl: (uuid) => (uuid === GONE ? undefined : `/lessons/${uuid}`),
  translate: (key, values) => `${key}${values ? ` ${Object.values(values).join(' ')}` : ''}`,
}

function asNode(part: RichNode | string): RichNode {
  return typeof part === 'string' ? text(part) : part
}
