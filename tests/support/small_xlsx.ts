import { ZipFile } from 'yazl'
import { buffer } from 'node:stream/consumers'

type Cell = string | number | Date | null

/** A workbook with one sheet, as Excel would write it. */
export default async function smallXlsx(rows: Cell[][]): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [path, xml] of Object.entries({ ...PARTS, 'xl/worksheets/sheet1.xml': sheet(rows) })) {
    zip.addBuffer(
      Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`),
      path
    )
  }
  zip.end()
  return buffer(zip.outputStream as NodeJS.ReadableStream as never)
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const DOC = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const PARTS = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${DOC}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${DOC}"><sheets><sheet name="People" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${DOC}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${DOC}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
}

const sheet = (rows: Cell[][]) =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((cell, at) => xmlOf(cell, at, row)).join('')}</row>`
    )
    .join('')}</sheetData></worksheet>`

const DAY_MS = 86_400_000
const EPOCH_MS = Date.UTC(1899, 11, 30)

function xmlOf(cell: Cell, column: number, row: number) {
  const at = `${String.fromCharCode(65 + column)}${row + 1}`
  if (cell === null) return ''
  if (cell instanceof Date)
    return `<c r="${at}" s="1"><v>${(cell.getTime() - EPOCH_MS) / DAY_MS}</v></c>`
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  return `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`
}
