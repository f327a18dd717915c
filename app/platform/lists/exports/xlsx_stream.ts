import { Readable } from 'node:stream'
import yazl from 'yazl'
import { PARTS } from '#platform/lists/exports/xlsx_parts'
import { xlsxSheet } from '#platform/lists/exports/xlsx_sheet'
import type { ExportTable } from '#platform/lists/exports/write_export'

/**
 * An Excel workbook with one sheet: a ZIP of XML files. Text stands in its cell instead
 * of in a table of all texts, which is what lets it be written row by row.
 */
export function xlsxStream(table: ExportTable, zone: string): Readable {
  const zip = new yazl.ZipFile()
  for (const [name, xml] of Object.entries(PARTS)) zip.addBuffer(Buffer.from(xml), name)
  const sheet = Readable.from(xlsxSheet(table, zone), { objectMode: false })
  const output = zip.outputStream as Readable
  sheet.on('error', (error) => output.destroy(error))
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml')
  zip.end()
  return output
}
