import { unified } from 'unified'
import remarkParse from 'remark-parse'
import remarkGfm from 'remark-gfm'
import { htmlOfText } from '#platform/html/plain_text'
import type { Nodes, Parent, Table } from 'mdast'

const SIMPLE_TAGS: Partial<Record<Nodes['type'], string>> = {
  paragraph: 'p',
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  blockquote: 'blockquote',
  listItem: 'li',
  tableRow: 'tr',
}

const parser = unified().use(remarkParse).use(remarkGfm)

/**
 * Markdown (CommonMark with GitHub's tables and strike-through) as HTML. HTML inside it is
 * passed on: clean the result before it is stored or shown.
 */
export function htmlOfMarkdown(markdown: string): string {
  return htmlOf(parser.parse(markdown)).trim()
}

function htmlOf(node: Nodes): string {
  const tag = SIMPLE_TAGS[node.type]
  if (tag) {
    return `<${tag}>${inner(node as Parent)}</${tag}>`
  }
  switch (node.type) {
    case 'text':
      return escaped(node.value)
    case 'html':
      return node.value
    case 'break':
      return '<br />'
    case 'thematicBreak':
      return '<hr />'
    case 'heading':
      return `<h${node.depth}>${inner(node)}</h${node.depth}>`
    case 'list':
      return node.ordered
        ? `<ol start="${node.start ?? 1}">${inner(node)}</ol>`
        : `<ul>${inner(node)}</ul>`
    case 'inlineCode':
      return `<code>${escaped(node.value)}</code>`
    case 'code':
      return `<pre><code>${escaped(node.value)}</code></pre>`
    case 'link':
      return `<a href="${attribute(node.url)}">${inner(node)}</a>`
    case 'image':
      return `<img src="${attribute(node.url)}" alt="${attribute(node.alt ?? '')}" />`
    case 'table':
      return tableHtml(node)
    default:
      return 'children' in node ? inner(node) : ''
  }
}

function inner(node: Parent): string {
  return node.children.map(htmlOf).join('')
}

function tableHtml({ children }: Table) {
  const rows = children.map((row, at) => {
    const cell = at === 0 ? 'th' : 'td'
    return `<tr>${row.children.map((part) => `<${cell}>${inner(part)}</${cell}>`).join('')}</tr>`
  })
  return `<table>${rows.join('')}</table>`
}

function escaped(text: string) {
  return htmlOfText(text).replaceAll('<br />', '\n')
}

function attribute(text: string) {
  return escaped(text).replaceAll('"', '&quot;')
}
