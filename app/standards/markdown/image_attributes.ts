import type { Nodes, RootContent } from 'mdast'

const ATTRIBUTES = /^\{([^}]*)\}/
const ALT = /\balt=(?:"([^"]*)"|'([^']*)')/

/** Takes `{alt='…' width=…}` behind pictures for what it is: their description. */
export function readImageAttributes(nodes: RootContent[] | Nodes[]) {
  for (const [index, node] of nodes.entries()) {
    const after = nodes[index + 1]
    if (node.type === 'image' && after?.type === 'text') {
      const match = ATTRIBUTES.exec(after.value)
      if (!match) continue
      const alt = ALT.exec(match[1])
      node.title ??= node.alt || null
      node.alt = alt?.[1] ?? alt?.[2] ?? node.alt
      after.value = after.value.slice(match[0].length)
    } else if ('children' in node) {
      readImageAttributes(node.children)
    }
  }
}
