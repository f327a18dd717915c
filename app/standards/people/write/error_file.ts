import { stringify } from 'csv-stringify/sync'
import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import { faultInWords } from '#standards/people/in_words'
import type PeopleImport from '#standards/people/models/people_import'
import type { RowFault } from '#standards/people/types'
import type { I18n } from '@adonisjs/i18n'

/** A cell that begins like a formula would run in the reader's spreadsheet. */
const SAFE = { escape_formulas: true }

type Row = { line: number; cells: string[]; faults: RowFault[] }

/** The rows that are not taken, as the file had them, with line and reason beside them. */
export async function errorFile(file: PeopleImport, i18n: I18n): Promise<string> {
  const { rows } = await db.rawQuery<{ rows: Row[] }>(SQL, {
    tenant: currentTenantId(),
    import: file.id,
  })
  const headers = file.columns.map(({ header }) => header)
  const added = [
    i18n.t('standards.people.error_file.line'),
    i18n.t('standards.people.error_file.reason'),
  ]
  const delimiter = file.format.delimiter ?? ','
  const lines = rows.map(({ line, cells, faults }) => [
    ...headers.map((_, index) => cells[index] ?? ''),
    line,
    faults.map((fault) => faultInWords(fault, i18n)).join(' · '),
  ])
  return stringify([[...headers, ...added], ...lines], { ...SAFE, bom: true, delimiter })
}

const SQL = `
SELECT line, cells, faults FROM people_import_rows
WHERE tenant_id = :tenant AND import_id = :import AND outcome = 'error' ORDER BY line LIMIT 20000`
