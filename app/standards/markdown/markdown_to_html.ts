import type {
  AlignType,
  Definition,
  FootnoteDefinition,
  ListItem,
  Nodes,
  RootContent,
  Table,
} from 'mdast'
import { element, escapeHtml, openTag } from '#platform/text/render/html'
import { alertOf } from '#standards/markdown/alerts'
import { HTML_NAMES } from '#standards/markdown/html_names'

interface References {
  definitions: Map<string, Definition>
  footnotes: FootnoteDefinition[]
}

/** HTML of a Markdown tree, with the HTML of its author as written: it must be cleaned next. */
export function markdownToHtml(blocks: RootContent[]): string {
  const writer = new MarkdownWriter(referencesIn(blocks))
  return writer.all(blocks) + writer.notes()
}

function referencesIn(blocks: RootContent[]): References {
  const definitions = new Map<string, Definition>()
  const footnotes: FootnoteDefinition[] = []
  const visit = (nodes: Nodes[]) => {
    for (const node of nodes) {
      if (node.type === 'definition' && !definitions.has(node.identifier)) {
        definitions.set(node.identifier, node)
      }
      if (node.type === 'footnoteDefinition') footnotes.push(node)
      if ('children' in node) visit(node.children)
    }
  }
  visit(blocks)
  return { definitions, footnotes }
}

class MarkdownWriter {
  constructor(private references: References) {}

  all(nodes: Nodes[]): string {
    return nodes.map((node) => this.html(node)).join('')
  }

  /** The footnotes as a numbered list at the end. */
  notes() {
    const notes = this.references.footnotes.map((note) =>
      element('li', {}, this.all(note.children))
    )
    return notes.length > 0 ? `<hr>${element('ol', {}, notes.join(''))}` : ''
  }

  private html(node: Nodes): string {
    switch (node.type) {
      case 'text':
        return escapeHtml(node.value)
      case 'paragraph':
        return element('p', {}, this.all(node.children))
      case 'heading':
        return element(`h${node.depth}`, {}, this.all(node.children))
      case 'strong':
        return element('strong', {}, this.all(node.children))
      case 'emphasis':
        return element('em', {}, this.all(node.children))
      case 'delete':
        return element('del', {}, this.all(node.children))
      case 'inlineCode':
        return element('code', {}, escapeHtml(node.value))
      case 'break':
        return '<br>'
      case 'thematicBreak':
        return '<hr>'
      case 'code':
        return codeHtml(node.value, node.lang)
      case 'blockquote':
        return this.quote(node)
      case 'list':
        return element(
          node.ordered ? 'ol' : 'ul',
          { start: node.ordered ? (node.start ?? 1) : null },
          this.all(node.children)
        )
      case 'listItem':
        return element('li', {}, this.item(node))
      case 'table':
        return this.table(node)
      case 'link':
        return element('a', { href: node.url, title: node.title }, this.all(node.children))
      case 'image':
        return openTag('img', { src: node.url, alt: node.alt ?? '', title: node.title })
      case 'linkReference':
      case 'imageReference':
        return this.reference(node)
      case 'footnoteReference':
        return `<sup>${this.noteNumber(node.identifier)}</sup>`
      case 'html':
        return rawHtml(node.value)
      default:
        return ''
    }
  }

  private quote(node: Extract<Nodes, { type: 'blockquote' }>) {
    const alert = alertOf(node)
    return alert
      ? element('div', { 'data-callout': alert.kind }, this.all(alert.content))
      : element('blockquote', {}, this.all(node.children))
  }

  private item(item: ListItem) {
    const box = item.checked === true ? '☑ ' : item.checked === false ? '☐ ' : ''
    const [first, ...others] = item.children
    const start =
      first?.type === 'paragraph'
        ? `<p>${box}${this.all(first.children)}</p>`
        : box + this.all(first ? [first] : [])
    return start + this.all(others)
  }

  private table({ align, children }: Table) {
    const rows = children.map((row, index) =>
      element(
        'tr',
        {},
        row.children
          .map((cell, column) =>
            element(
              index === 0 ? 'th' : 'td',
              { align: alignment(align, column) },
              this.all(cell.children)
            )
          )
          .join('')
      )
    )
    return element('table', {}, rows.join(''))
  }

  private reference(node: Extract<Nodes, { type: 'linkReference' | 'imageReference' }>) {
    const target = this.references.definitions.get(node.identifier)
    if (node.type === 'imageReference') {
      return target
        ? openTag('img', { src: target.url, alt: node.alt ?? '', title: target.title })
        : escapeHtml(node.alt ?? '')
    }
    const inner = this.all(node.children)
    return target ? element('a', { href: target.url, title: target.title }, inner) : inner
  }

  private noteNumber(identifier: string) {
    return this.references.footnotes.findIndex((note) => note.identifier === identifier) + 1 || '*'
  }
}

function codeHtml(code: string, language: string | null | undefined) {
  // R Markdown writes `{r name, echo=FALSE}`.
  const name = /^\{?([\w+#.-]+)/.exec(language ?? '')?.[1]
  return `<pre>${element('code', { class: name ? `language-${name}` : null }, escapeHtml(code))}</pre>`
}

function alignment(align: AlignType[] | null | undefined, column: number) {
  return align?.[column] ?? null
}

function rawHtml(html: string) {
  const name = /^<\/?([a-z][\w-]*)/i.exec(html)?.[1].toLowerCase()
  return name && !HTML_NAMES.has(name) ? escapeHtml(html) : html
}
