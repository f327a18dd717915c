export interface HtmlElement {
  tag: string
  attributes: Record<string, string>
  children: HtmlNode[]
}

export type HtmlNode = HtmlElement | string

const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?: [\w-]+(?:="[^"]*")?)*) ?(\/?)>|[^<]+|</g
const ATTRIBUTE = /([\w-]+)(?:="([^"]*)")?/g
const VOID = new Set(['br', 'hr', 'img'])

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** @param html as `cleanHtml` writes it; not a parser for other HTML */
export function htmlTree(html: string): HtmlNode[] {
  const root: HtmlElement = { tag: '', attributes: {}, children: [] }
  const open = [root]
  for (const [token, closing, tag, attributes, selfClosing] of html.matchAll(TOKEN)) {
    const parent = open.at(-1)!
    if (tag === undefined) {
      parent.children.push(decoded(token))
    } else if (closing) {
      closeTag(open, tag)
    } else {
      const element = { tag, attributes: attributesOf(attributes), children: [] }
      parent.children.push(element)
      if (!selfClosing && !VOID.has(tag)) open.push(element)
    }
  }
  return root.children
}

/** All words below the nodes, spaces as written. */
export function wordsOf(nodes: HtmlNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : wordsOf(node.children))).join('')
}

/** Every element below the nodes with that tag, in order. */
export function elementsNamed(nodes: HtmlNode[], tag: string): HtmlElement[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return []
    return node.tag === tag ? [node] : elementsNamed(node.children, tag)
  })
}

function closeTag(open: HtmlElement[], tag: string) {
  const index = open.findLastIndex((element) => element.tag === tag)
  if (index > 0) open.length = index
}

function attributesOf(source: string): Record<string, string> {
  return Object.fromEntries(
    [...source.matchAll(ATTRIBUTE)].map(([, name, value = '']) => [name, decoded(value)])
  )
}

function decoded(text: string) {
  return text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name])
}
