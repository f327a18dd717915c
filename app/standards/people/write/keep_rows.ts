import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import type PeopleImport from '#standards/people/models/people_import'
import type { ImportCounts } from '#standards/people/types'
import type { PlannedRow } from '#standards/people/plan/types'

const AT_ONCE = 2000

/** What becomes, or became, of each row, in place of what was said of the file before. */
export async function keepRows(file: PeopleImport, plans: PlannedRow[]): Promise<ImportCounts> {
  const about = { tenant_id: currentTenantId(), import_id: file.id }
  await db.from('people_import_rows').where(about).delete()
  for (let start = 0; start < plans.length; start += AT_ONCE) {
    await db.rawQuery(INSERT, {
      tenant: currentTenantId(),
      import: file.id,
      rows: JSON.stringify(plans.slice(start, start + AT_ONCE).map(rowOf)),
    })
  }
  const groups = Map.groupBy(plans, ({ outcome }) => outcome)
  return Object.fromEntries([...groups].map(([outcome, some]) => [outcome, some.length]))
}

const rowOf = ({ line, outcome, name, person, changes, faults, cells }: PlannedRow) => ({
  line,
  outcome,
  name,
  user_uuid: person?.uuid ?? null,
  changes: outcome === 'new' || outcome === 'changed' ? changes : [],
  faults,
  cells: outcome === 'error' ? cells : [],
})

const INSERT = `
INSERT INTO people_import_rows (tenant_id, import_id, line, outcome, name, user_uuid, changes, faults, cells)
SELECT :tenant, :import, r.line, r.outcome, r.name, r.user_uuid, r.changes, r.faults, r.cells
FROM jsonb_to_recordset(:rows::jsonb) AS r (line integer, outcome text, name text, user_uuid uuid, changes jsonb, faults jsonb,
  cells jsonb)`
