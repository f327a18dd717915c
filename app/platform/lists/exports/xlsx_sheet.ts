import { DateTime } from 'luxon'
import { plainValue } from '#platform/lists/exports/plain_value'
import { SHEET, STYLE } from '#platform/lists/exports/xlsx_parts'
import type { ExportTable } from '#platform/lists/exports/write_export'
import type { ListColumn } from '~/ui/list/types'

/** The sheet as XML: a bold head that stays in view, then a row for each row. */
export async function* xlsxSheet({ columns, pages }: ExportTable, zone: string) {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${SHEET}">${FROZEN_HEAD}`
  yield `<cols><col min="1" max="${columns.length}" width="22" customWidth="1"/></cols><sheetData>`
  yield `<row>${columns.map(({ label }) => textCell(label, STYLE.head)).join('')}</row>`
  for await (const rows of pages) {
    yield rows.map((row: any) => rowXml(row, columns, zone)).join('')
  }
  yield '</sheetData></worksheet>'
}

const FROZEN_HEAD =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'

const rowXml = (row: Record<string, unknown>, columns: ListColumn[], zone: string) =>
  `<row>${columns.map((column) => cell(row[column.key], column, zone)).join('')}</row>`

function cell(value: unknown, { kind }: ListColumn, zone: string) {
  const shown = plainValue(value, kind)
  if (shown === null || shown === '') return '<c/>'
  if (kind === 'date' || kind === 'datetime') {
    const serial = serialOf(String(shown), zone)
    return serial === null ? textCell(String(shown)) : `<c s="${STYLE[kind]}"><v>${serial}</v></c>`
  }
  if (typeof shown === 'number') return `<c><v>${shown}</v></c>`
  if (typeof shown === 'boolean') return `<c t="b"><v>${shown ? 1 : 0}</v></c>`
  return textCell(shown)
}

const EPOCH = DateTime.utc(1899, 12, 30)

/** Excel counts days since 1899-12-30 on the clock of whoever reads, without a zone. */
function serialOf(iso: string, zone: string) {
  const local = DateTime.fromISO(iso, { zone }).setZone('utc', { keepLocalTime: true })
  return local.isValid ? local.diff(EPOCH, 'days').days : null
}

/** What XML 1.0 cannot hold at all. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const LONGEST = 32_767

function textCell(text: string, style: number = STYLE.plain) {
  const written = text
    .slice(0, LONGEST)
    .replace(UNWRITABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
  return `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${written}</t></is></c>`
}
