import { Readable } from 'node:stream'
import { csvPieces } from '#platform/lists/exports/csv_pieces'
import { jsonPieces } from '#platform/lists/exports/json_pieces'
import { xlsxStream } from '#platform/lists/exports/xlsx_stream'
import type { ExportFormat } from '#platform/lists/exports/export_request'
import type { ListColumn, ListRow } from '~/ui/list/types'

export type ExportTable = { columns: ListColumn[]; pages: AsyncIterable<ListRow[]> }

export const MIME: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/**
 * A table as the bytes of a file. Pages of rows are asked for as the bytes are taken away.
 *
 * @param zone in which a spreadsheet's dates are shown; CSV and JSON say instants in UTC
 */
export function writeExport(format: ExportFormat, table: ExportTable, zone: string): Readable {
  if (format === 'json') return Readable.from(jsonPieces(table), { objectMode: false })
  if (format === 'csv') return Readable.from(csvPieces(table), { objectMode: false })
  return xlsxStream(table, zone)
}
