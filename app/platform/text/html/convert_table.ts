import type { RichNode } from '#platform/text/document'
import type { HtmlElement, HtmlNode } from '#platform/text/html/html_tree'

type Blocks = (nodes: HtmlNode[]) => RichNode[]

/** A table with as many cells in each row; undefined when it has none. */
export function convertTable(table: HtmlElement, blocks: Blocks): RichNode | undefined {
  const rows = rowsOf(table)
    .map((row) => cellsOf(row).map((cell) => convertCell(cell, blocks)))
    .filter((cells) => cells.length > 0)
  if (rows.length === 0) {
    return undefined
  }
  return {
    type: 'table',
    content: padded(rows).map((content) => ({ type: 'tableRow', content })),
  }
}

/** The rows of this table, not of tables inside it. */
function rowsOf(element: HtmlElement): HtmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (child.tag === 'tr') return [child]
    return ['thead', 'tbody', 'tfoot'].includes(child.tag) ? rowsOf(child) : []
  })
}

function cellsOf(row: HtmlElement) {
  return row.children.filter(
    (child): child is HtmlElement => typeof child !== 'string' && /^t[dh]$/.test(child.tag)
  )
}

function convertCell({ tag, attributes, children }: HtmlElement, blocks: Blocks): RichNode {
  const content = blocks(children)
  return {
    type: tag === 'th' ? 'tableHeader' : 'tableCell',
    attrs: {
      colspan: span(attributes.colspan),
      rowspan: span(attributes.rowspan),
      colwidth: null,
      align: /^(left|right|center)$/.exec(attributes.align ?? '')?.[0] ?? null,
    },
    content: content.length > 0 ? content : [{ type: 'paragraph' }],
  }
}

function padded(rows: RichNode[][]) {
  const hasSpans = rows.flat().some(({ attrs }) => attrs?.colspan !== 1 || attrs?.rowspan !== 1)
  if (hasSpans) {
    return rows
  }
  const width = Math.max(...rows.map((row) => row.length))
  return rows.map((row) => [
    ...row,
    ...Array.from({ length: width - row.length }, () => ({
      type: 'tableCell',
      content: [{ type: 'paragraph' }],
    })),
  ])
}

function span(value: string | undefined) {
  const cells = Number.parseInt(value ?? '', 10)
  return cells >= 1 && cells <= 100 ? cells : 1
}
