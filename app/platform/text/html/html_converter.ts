import { CALLOUT_KINDS, type RichMark, type RichNode } from '#platform/text/document'
import { BlockWriter } from '#platform/text/html/block_writer'
import { imageNode, videoNode, watchAddress } from '#platform/text/html/convert_media'
import {
  codeBlock,
  orderedList,
  startingWithParagraph,
  withMark,
} from '#platform/text/html/convert_parts'
import { convertTable } from '#platform/text/html/convert_table'
import {
  elementsNamed,
  type HtmlElement,
  type HtmlNode,
  wordsOf,
} from '#platform/text/html/html_tree'
import { lowered, raised } from '#platform/text/html/script_letters'

// A table takes three levels of the document; nine in one another stay below its limit.
const MAX_BLOCK_DEPTH = 9

const MARKS: Record<string, string> = {
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  var: 'italic',
}

const INLINE = new Set(['span', 'small'])

interface Addresses {
  link: (href: string) => string | null
  source: (src: string) => string | null
}

/** Turns clean HTML into the blocks of a lesson text. */
export class HtmlConverter {
  private depth = 0

  constructor(private addresses: Addresses) {}

  blocks(nodes: HtmlNode[], marks: RichMark[] = []): RichNode[] {
    const writer = new BlockWriter()
    this.depth += 1
    this.write(nodes, marks, writer)
    this.depth -= 1
    return writer.finish()
  }

  private write(nodes: HtmlNode[], marks: RichMark[], to: BlockWriter) {
    for (const node of nodes) {
      if (typeof node === 'string') {
        to.text(node, marks)
      } else {
        this.writeElement(node, marks, to)
      }
    }
  }

  private writeElement(element: HtmlElement, marks: RichMark[], to: BlockWriter) {
    const { tag, children } = element
    const inline = this.inlineWriters[tag]
    if (inline) return inline(element, marks, to)
    if (tag in MARKS) return this.write(children, withMark(marks, { type: MARKS[tag] }), to)
    if (INLINE.has(tag)) return this.write(children, marks, to)

    const block = this.depth > MAX_BLOCK_DEPTH ? undefined : this.blockWriters[tag]
    to.endParagraph()
    if (block) {
      block(element, to, marks)
    } else {
      this.write(children, marks, to)
    }
    to.endParagraph()
  }

  private inlineWriters: Record<
    string,
    (element: HtmlElement, marks: RichMark[], to: BlockWriter) => void
  > = {
    br: (_, __, to) => to.inline({ type: 'hardBreak' }),
    a: (element, marks, to) => this.writeLink(element, marks, to),
    img: (element, _, to) => this.writeImage(element, to),
    sup: ({ children }, marks, to) => to.text(raised(wordsOf(children)), marks),
    sub: ({ children }, marks, to) => to.text(lowered(wordsOf(children)), marks),
    q: ({ children }, marks, to) => {
      to.text('“', marks)
      this.write(children, marks, to)
      to.text('”', marks)
    },
  }

  private blockWriters: Record<
    string,
    (element: HtmlElement, to: BlockWriter, marks: RichMark[]) => void
  > = {
    ...Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map((level) => [
        `h${level}`,
        (element: HtmlElement, to: BlockWriter) => this.writeHeading(element, level, to),
      ])
    ),
    ul: (element, to) => this.writeList(element, { type: 'bulletList' }, to),
    ol: (element, to) => this.writeList(element, orderedList(element), to),
    pre: (element, to) => to.block(codeBlock(element)),
    hr: (_, to) => to.block({ type: 'horizontalRule' }),
    blockquote: ({ children }, to) => this.writeContainer({ type: 'blockquote' }, children, to),
    div: (element, to, marks) => this.writeDiv(element, to, marks),
    details: ({ children }, to) => this.writeContainer(callout('note'), children, to),
    summary: ({ children }, to, marks) =>
      this.write(children, withMark(marks, { type: 'bold' }), to),
    dt: ({ children }, to, marks) => this.write(children, withMark(marks, { type: 'bold' }), to),
    caption: () => {},
    table: (element, to) => this.writeTable(element, to),
    figure: (element, to, marks) => this.writeFigure(element, to, marks),
    iframe: (element, to) => this.writeFrame(element, to),
    video: (element, to) => this.writeVideo(element, to),
  }

  private writeLink({ attributes, children }: HtmlElement, marks: RichMark[], to: BlockWriter) {
    const href = attributes.href ? this.addresses.link(attributes.href) : null
    const link = { type: 'link', attrs: { href, title: attributes.title ?? null } }
    const linked = href ? withMark(marks, link) : marks
    const images = elementsNamed(children, 'img')
    if (href && images.length > 0 && wordsOf(children).trim() === '') {
      return images.forEach((image) => this.writeLinkedImage(image, linked, to))
    }
    this.write(children, linked, to)
  }

  // A picture stands on its own line and cannot be a link, so its description becomes one.
  private writeLinkedImage(image: HtmlElement, linked: RichMark[], to: BlockWriter) {
    const description = image.attributes.alt || image.attributes.title
    const src = this.sourceOf(image)
    if (src) {
      to.block(imageNode({ ...image.attributes, ...(description ? { alt: '' } : {}) }, src))
    }
    const { href } = linked.find(({ type }) => type === 'link')!.attrs!
    to.text(description || String(href), linked)
    to.endParagraph()
  }

  private writeImage(image: HtmlElement, to: BlockWriter) {
    if (image.attributes.src) {
      to.block(imageNode(image.attributes, this.sourceOf(image)))
    }
  }

  private writeHeading({ children }: HtmlElement, level: number, to: BlockWriter) {
    const parts = this.blocks(children)
    const content = parts.flatMap((part) => (part.type === 'paragraph' ? part.content! : []))
    if (content.length > 0) {
      to.block({ type: 'heading', attrs: { level: Math.min(level, 4) }, content })
    }
    parts.filter(({ type }) => type !== 'paragraph').forEach((part) => to.block(part))
  }

  private writeList({ children }: HtmlElement, list: RichNode, to: BlockWriter) {
    const items = children
      .map((child) => this.blocks(isElement(child, 'li') ? child.children : [child]))
      .filter((content) => content.length > 0)
      .map((content) => ({ type: 'listItem', content: startingWithParagraph(content) }))
    if (items.length > 0) to.block({ ...list, content: items })
  }

  private writeContainer(container: RichNode, children: HtmlNode[], to: BlockWriter) {
    const content = this.blocks(children)
    if (content.length > 0) to.block({ ...container, content })
  }

  private writeDiv({ attributes, children }: HtmlElement, to: BlockWriter, marks: RichMark[]) {
    const kind = CALLOUT_KINDS.find((known) => known === attributes['data-callout'])
    if (kind) {
      this.writeContainer(callout(kind), children, to)
    } else {
      this.write(children, marks, to)
    }
  }

  private writeTable(element: HtmlElement, to: BlockWriter) {
    const table = convertTable(element, (nodes) => this.blocks(nodes))
    const [caption] = elementsNamed(element.children, 'caption')
    if (caption && table) {
      this.blocks(caption.children, [{ type: 'bold' }]).forEach((block) => to.block(block))
    }
    if (table) to.block(table)
  }

  private writeFigure({ children }: HtmlElement, to: BlockWriter, marks: RichMark[]) {
    const [caption] = elementsNamed(children, 'figcaption')
    const [image, ...others] = elementsNamed(children, 'img')
    if (caption && image && others.length === 0) {
      const title = wordsOf(caption.children).replace(/\s+/g, ' ').trim()
      return this.writeImage({ ...image, attributes: { title, ...image.attributes } }, to)
    }
    this.write(children, marks, to)
  }

  // Other people's pages are linked, not shown: showing them would tell them who reads.
  private writeFrame({ attributes }: HtmlElement, to: BlockWriter) {
    const href = attributes.src ? this.addresses.link(watchAddress(attributes.src)) : null
    if (href) {
      to.text(attributes.title || href, [{ type: 'link', attrs: { href, title: null } }])
    }
  }

  private writeVideo(element: HtmlElement, to: BlockWriter) {
    const src = this.sourceOf(element)
    if (src) to.block(videoNode(element.attributes, src))
  }

  private sourceOf({ attributes }: HtmlElement) {
    return attributes.src ? this.addresses.source(attributes.src) : null
  }
}

function callout(kind: string): RichNode {
  return { type: 'callout', attrs: { kind } }
}

function isElement(node: HtmlNode, tag: string): node is HtmlElement {
  return typeof node !== 'string' && node.tag === tag
}
