import { stringify } from 'csv-stringify/sync'
import { DateTime } from 'luxon'
import writeXlsxFile, { type Row } from 'write-excel-file/node'
import type { ExportTable } from '#platform/lists/export_rows'
import type { ColumnKind, ListColumn } from '~/ui/list/types'

export const EXPORT_FORMATS = ['csv', 'xlsx', 'json'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** @param zone in which a spreadsheet's dates are shown; CSV and JSON say instants in UTC */
export async function writeExport(format: ExportFormat, table: ExportTable, zone: string) {
  if (format === 'json') return { mime: 'application/json', content: toJson(table) }
  if (format === 'csv') return { mime: 'text/csv; charset=utf-8', content: toCsv(table) }
  return {
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: await toXlsx(table, zone),
  }
}

function toJson({ columns, rows }: ExportTable) {
  return JSON.stringify(
    rows.map((row) => ({
      id: row.id,
      ...Object.fromEntries(columns.map(({ key, kind }) => [key, plain(row[key], kind)])),
    }))
  )
}

function toCsv({ columns, rows }: ExportTable) {
  return stringify(
    [
      columns.map(({ label }) => label),
      ...rows.map((row) => columns.map(({ key, kind }) => plain(row[key], kind))),
    ],
    // A cell that begins like a formula would run in the reader's spreadsheet.
    { bom: true, escape_formulas: true }
  )
}

async function toXlsx({ columns, rows }: ExportTable, zone: string) {
  const head: Row = columns.map(({ label }) => ({ value: label, fontWeight: 'bold' }))
  const body: Row[] = rows.map((row) =>
    columns.map((column) => cell(row[column.key], column, zone))
  )
  return writeXlsxFile([head, ...body]).toBuffer()
}

function cell(value: unknown, { kind }: ListColumn, zone: string) {
  const shown = plain(value, kind)
  if (shown === null || shown === '') return null
  if (kind === 'date' || kind === 'datetime') {
    const local = DateTime.fromISO(String(shown), { zone }).setZone('utc', { keepLocalTime: true })
    return {
      value: local.toJSDate(),
      type: Date,
      format: kind === 'date' ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm',
    }
  }
  if (typeof shown === 'number') return { value: shown, type: Number }
  if (typeof shown === 'boolean') return { value: shown, type: Boolean }
  return { value: String(shown), type: String }
}

/** The value alone: a person's name, a status' word, an instant as ISO text. */
function plain(value: unknown, kind: ColumnKind): string | number | boolean | null {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'object') return value as string | number | boolean
  const parts = value as Record<string, string>
  return (kind === 'person' ? parts.name : (parts.label ?? parts.title ?? parts.name)) ?? null
}
