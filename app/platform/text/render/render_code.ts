import type { RichNode } from '#platform/text/document'
import { highlighter } from '#platform/text/code_languages'
import { element, escapeHtml } from '#platform/text/render/html'

// Grammars are regular expressions; past this size plain text is good enough.
const MAX_HIGHLIGHTED = 30_000

interface Highlighted {
  type: string
  value?: string
  properties?: { className?: unknown }
  children?: Highlighted[]
}

/** A code block. It can scroll, so the keyboard must be able to reach it. */
export function renderCode({ attrs, content = [] }: RichNode) {
  const code = content.map(({ text }) => text ?? '').join('')
  const language = typeof attrs?.language === 'string' ? attrs.language : ''
  const isKnown = highlighter.registered(language) && code.length <= MAX_HIGHLIGHTED

  const inner = isKnown
    ? highlightedHtml(highlighter.highlight(language, code) as Highlighted)
    : escapeHtml(code)
  const look = isKnown ? `hljs language-${language}` : 'hljs'
  return element('pre', { tabindex: 0 }, element('code', { class: look }, inner))
}

function highlightedHtml(node: Highlighted): string {
  if (node.type === 'text') {
    return escapeHtml(node.value ?? '')
  }
  const inner = (node.children ?? []).map(highlightedHtml).join('')
  const names = node.properties?.className
  return Array.isArray(names) ? element('span', { class: names.join(' ') }, inner) : inner
}
