import { CALLOUT_KINDS, type RichDocument, type RichNode } from '#platform/text/document'
import { documentHeadings } from '#platform/text/document_headings'
import { element, escapeHtml } from '#platform/text/render/html'
import { renderCode } from '#platform/text/render/render_code'
import { renderInline } from '#platform/text/render/render_inline'
import { renderMath } from '#platform/text/render/render_math'
import { renderImage, renderVideo } from '#platform/text/render/render_media'
import { renderTable } from '#platform/text/render/render_table'
import type { RenderOptions, Rendering } from '#platform/text/render/rendering'
import { textSchema } from '#platform/text/schema'
import { MAX_DEPTH } from '#platform/text/validate_document'

/**
 * Safe HTML of a lesson text, without a DOM. Everything is escaped and every address is
 * checked again, so that a document stored by other means cannot harm a reader either;
 * unknown nodes are left out.
 */
export function renderDocument(document: RichDocument, options: RenderOptions): string {
  const headings = documentHeadings(document)
  let depth = 0
  const rendering: Rendering = {
    ...options,
    headingIds: new Map(headings.map(({ node, id }) => [node, id])),
    tables: 0,
    children(node) {
      if (++depth > MAX_DEPTH + 1) {
        depth -= 1
        return ''
      }
      const html = renderChildren(node, rendering)
      depth -= 1
      return html
    },
  }
  return rendering.children(document as RichNode)
}

function renderChildren(node: RichNode, rendering: Rendering) {
  const content = node.content ?? []
  return textSchema.nodes[node.type]?.inlineContent
    ? renderInline(content, rendering)
    : content.map((child) => renderBlock(child, rendering)).join('')
}

type BlockRenderer = (node: RichNode, rendering: Rendering) => string

const blocks: Record<string, BlockRenderer> = {
  paragraph: (node, { children }) => element('p', {}, children(node)),
  heading: renderHeading,
  bulletList: (node, { children }) => element('ul', {}, children(node)),
  orderedList: renderOrderedList,
  listItem: renderListItem,
  blockquote: (node, { children }) => element('blockquote', {}, children(node)),
  horizontalRule: () => '<hr>',
  callout: renderCallout,
  codeBlock: renderCode,
  image: renderImage,
  video: renderVideo,
  table: renderTable,
  math: ({ attrs }, { translate }) =>
    renderMath(String(attrs?.latex ?? ''), { inline: false, translate }),
}

function renderBlock(node: RichNode, rendering: Rendering) {
  return Object.hasOwn(blocks, node.type) ? blocks[node.type](node, rendering) : ''
}

function renderHeading(node: RichNode, { headingIds, headingOffset = 0, children }: Rendering) {
  const level = Math.min(6, Math.max(1, Number(node.attrs?.level ?? 1) + headingOffset))
  return element(`h${level || 2}`, { id: headingIds.get(node) }, children(node))
}

function renderOrderedList(node: RichNode, { children }: Rendering) {
  const start = Number(node.attrs?.start ?? 1)
  const type = /^[1aAiI]$/.exec(String(node.attrs?.type))?.[0]
  return element('ol', { start: start > 1 ? start : null, type }, children(node))
}

// An item of one paragraph is a line of a list, not a paragraph in a list.
function renderListItem({ content = [] }: RichNode, rendering: Rendering) {
  const [first, ...others] = content
  const isLine = first?.type === 'paragraph' && others.every(({ type }) => type !== 'paragraph')
  const start = isLine ? rendering.children(first) : ''
  const rest = { type: 'listItem', content: isLine ? others : content }
  return element('li', {}, start + rendering.children(rest))
}

function renderCallout(node: RichNode, { children, translate }: Rendering) {
  const kind = CALLOUT_KINDS.find((known) => known === node.attrs?.kind) ?? 'note'
  const name = escapeHtml(translate(`text.${kind}`))
  if (kind === 'solution') {
    const summary = element('summary', { class: 'callout-label' }, name)
    return element('details', { class: 'callout callout-solution' }, summary + children(node))
  }
  const label = element('p', { class: 'callout-label' }, name)
  return element('div', { class: `callout callout-${kind}`, role: 'note' }, label + children(node))
}
