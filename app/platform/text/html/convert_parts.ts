import type { RichMark, RichNode } from '#platform/text/document'
import { elementsNamed, type HtmlElement, wordsOf } from '#platform/text/html/html_tree'

export function orderedList({ attributes }: HtmlElement): RichNode {
  const start = Number.parseInt(attributes.start ?? '1', 10)
  const type = /^[1aAiI]$/.exec(attributes.type ?? '')?.[0] ?? null
  const isUsual = start >= 0 && start <= 1_000_000
  return { type: 'orderedList', attrs: { start: isUsual ? start : 1, type } }
}

/** A code block, or a formula when its language is `math` as on GitHub. */
export function codeBlock({ attributes, children }: HtmlElement): RichNode {
  const [code] = elementsNamed(children, 'code')
  const names = `${attributes.class ?? ''} ${code?.attributes.class ?? ''}`
  const language = /\blanguage-([\w+#.-]{1,40})/.exec(names)?.[1].toLowerCase() ?? null
  const text = wordsOf(children).replace(/^\n|\n+$/g, '')
  if (language === 'math') {
    return { type: 'math', attrs: { latex: text.slice(0, 5_000) } }
  }
  const block = { type: 'codeBlock', attrs: { language } }
  return text === '' ? block : { ...block, content: [{ type: 'text', text }] }
}

/** List items must begin with a paragraph, even if it is empty. */
export function startingWithParagraph(content: RichNode[]) {
  return content[0].type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content]
}

export function withMark(marks: RichMark[], mark: RichMark) {
  return marks.some(({ type }) => type === mark.type) ? marks : [...marks, mark]
}
