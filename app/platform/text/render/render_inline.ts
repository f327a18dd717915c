import { isDeepStrictEqual } from 'node:util'
import { fileOfLink, isSafeLink, isWebAddress, itemOfLink } from '#platform/text/addresses'
import type { RichMark, RichNode } from '#platform/text/document'
import { headingIdOf } from '#platform/text/document_headings'
import { element, escapeHtml } from '#platform/text/render/html'
import { renderMath } from '#platform/text/render/render_math'
import type { Rendering } from '#platform/text/render/rendering'

// From outside in: words that share a link become one link, however they are styled.
const MARKS = ['link', 'bold', 'italic', 'underline', 'strike', 'code'] as const

const TAGS: Record<string, string> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  code: 'code',
}

/** HTML of a line of text with its marks. */
export function renderInline(nodes: RichNode[], rendering: Rendering, level = 0): string {
  if (level === MARKS.length) {
    return nodes.map((node) => renderLeaf(node, rendering)).join('')
  }
  return runs(nodes, MARKS[level])
    .map(({ mark, run }) => {
      const inner = renderInline(run, rendering, level + 1)
      return mark ? renderMark(mark, inner, rendering) : inner
    })
    .join('')
}

function runs(nodes: RichNode[], type: string) {
  const found: { mark?: RichMark; run: RichNode[] }[] = []
  for (const node of nodes) {
    const mark = node.marks?.find((candidate) => candidate.type === type)
    const last = found.at(-1)
    if (last && isDeepStrictEqual(last.mark, mark)) {
      last.run.push(node)
    } else {
      found.push({ mark, run: [node] })
    }
  }
  return found
}

function renderLeaf({ type, text, attrs }: RichNode, { translate }: Rendering) {
  switch (type) {
    case 'text':
      return escapeHtml(text ?? '')
    case 'hardBreak':
      return '<br>'
    case 'inlineMath':
      return renderMath(String(attrs?.latex ?? ''), { inline: true, translate })
    default:
      return ''
  }
}

function renderMark({ type, attrs }: RichMark, inner: string, rendering: Rendering) {
  if (type === 'link') {
    return renderLink(attrs?.href, attrs?.title, inner, rendering)
  }
  return element(TAGS[type], {}, inner)
}

function renderLink(href: unknown, title: unknown, inner: string, rendering: Rendering) {
  const address = isSafeLink(href) ? resolved(href, rendering) : undefined
  if (!address) {
    return inner
  }
  const rel = isWebAddress(address) ? 'noopener noreferrer' : null
  return element('a', { href: address, rel, title: title ? String(title) : null }, inner)
}

function resolved(href: string, { itemUrl, fileUrl }: Rendering) {
  if (href.startsWith('#')) {
    return href === '#' ? undefined : `#${headingIdOf(href)}`
  }
  const file = fileOfLink(href)
  if (file) {
    return fileUrl(file)
  }
  const item = itemOfLink(href)
  if (!item) {
    return href
  }
  const url = itemUrl(item.uuid)
  return url && item.anchor.length > 1 ? `${url}#${headingIdOf(item.anchor)}` : url
}
