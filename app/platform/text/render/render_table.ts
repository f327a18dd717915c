import type { RichNode } from '#platform/text/document'
import { element } from '#platform/text/render/html'
import type { Rendering } from '#platform/text/render/rendering'

const ALIGNMENT: Record<string, string> = {
  left: 'cell-start',
  center: 'cell-center',
  right: 'cell-end',
}

/** A table in a frame that scrolls sideways and can be reached with the keyboard. */
export function renderTable({ content: rows = [] }: RichNode, rendering: Rendering) {
  rendering.tables += 1
  const label = rendering.translate('text.table', { number: rendering.tables })
  const headRows = headRowsOf(rows)

  const head = rows.slice(0, headRows).map((row) => renderRow(row, 'col', rendering))
  const body = rows.slice(headRows).map((row) => renderRow(row, 'row', rendering))
  const table = element(
    'table',
    {},
    (head.length > 0 ? element('thead', {}, head.join('')) : '') +
      element('tbody', {}, body.join(''))
  )
  const frame = { 'class': 'table-scroll', 'role': 'region', 'tabindex': 0, 'aria-label': label }
  return element('div', frame, table)
}

function headRowsOf(rows: RichNode[]) {
  const body = rows.findIndex((row) => !isHeaderRow(row))
  return body < 0 ? Math.min(1, rows.length) : body
}

function isHeaderRow({ content: cells = [] }: RichNode) {
  return cells.length > 0 && cells.every(({ type }) => type === 'tableHeader')
}

function renderRow({ content: cells = [] }: RichNode, scope: string, rendering: Rendering) {
  return element('tr', {}, cells.map((cell) => renderCell(cell, scope, rendering)).join(''))
}

function renderCell(cell: RichNode, scope: string, rendering: Rendering) {
  const { colspan, rowspan, align } = cell.attrs ?? {}
  const isHeader = cell.type === 'tableHeader'
  const attributes = {
    scope: isHeader ? scope : null,
    colspan: span(colspan),
    rowspan: span(rowspan),
    class: ALIGNMENT[String(align)] ?? null,
  }
  return element(isHeader ? 'th' : 'td', attributes, cellContent(cell, rendering))
}

// A lone paragraph would only add margins to the cell.
function cellContent(cell: RichNode, rendering: Rendering) {
  const [only, ...others] = cell.content ?? []
  return only?.type === 'paragraph' && others.length === 0
    ? rendering.children(only)
    : rendering.children(cell)
}

function span(value: unknown) {
  return Number.isInteger(value) && Number(value) > 1 ? Number(value) : null
}
