import type { Blockquote, BlockContent, DefinitionContent } from 'mdast'
import type { CalloutKind } from '#platform/text/document'
import { calloutNamed } from '#standards/markdown/callout_names'

const MARKER = /^\[!(\w+)\][ \t]*\n?/

/** The kind and content of a GitHub alert (`> [!NOTE]`); undefined for an ordinary quotation. */
export function alertOf({
  children,
}: Blockquote): { kind: CalloutKind; content: (BlockContent | DefinitionContent)[] } | undefined {
  const [first, ...others] = children
  const words = first?.type === 'paragraph' ? first.children[0] : undefined
  const match = words?.type === 'text' ? MARKER.exec(words.value) : null
  const look = match && calloutNamed(match[1])
  if (!match || !look || first.type !== 'paragraph' || words?.type !== 'text') {
    return undefined
  }

  const rest = { ...words, value: words.value.slice(match[0].length) }
  const start = { ...first, children: [rest, ...first.children.slice(1)] }
  return { kind: look.kind, content: [start, ...others] }
}
