import db from '#platform/db'
import { activeTenants } from '#platform/tenancy/system'
import { stateOfTable, type Look } from '#administration/isolation/state_of_table'
import { walledTables, type WalledTable } from '#administration/isolation/walled_tables'
import type { IsolationTest } from '#administration/isolation/types'

/** So many companies look, each in a transaction of its own; all others are looked for. */
const LOOKERS = 8
const LOOKED_FOR = 500

/**
 * Tries the walls between companies as the application itself would run into them: with its own role,
 * in the scope of one company, it asks every table for rows of the others by their ids (W-01).
 */
export async function tryWalls(): Promise<Omit<IsolationTest, 'ranAt'>> {
  const tables = await walledTables()
  const companies = (await activeTenants()).map(({ id }) => id).slice(-LOOKED_FOR)
  const lookers = someOf(companies)
  const looks: Map<string, Look>[] = []
  for (const company of lookers) looks.push(await lookAround(company, companies, tables))
  return {
    companies: lookers.length,
    tables: tables.map(({ name, hasWall }) => ({
      name,
      state: stateOfTable(
        hasWall,
        looks.map((look) => look.get(name)!)
      ),
    })),
  }
}

/** Others each time, so that in some weeks every company has looked. */
const someOf = (companies: number[]) =>
  companies
    .map((id) => ({ id, lot: Math.random() }))
    .sort((a, b) => a.lot - b.lot)
    .slice(0, LOOKERS)
    .map(({ id }) => id)

/** What a company sees in each table of its own rows and of others'. */
async function lookAround(company: number, companies: number[], tables: WalledTable[]) {
  const others = companies.filter((id) => id !== company)
  const { rows } = await db.asTenant(company, () =>
    db.rawQuery<{ rows: (Look & { name: string })[] }>(questionsOf(tables), {
      names: tables.map(({ name }) => name),
      company,
      others,
    })
  )
  return new Map(rows.map(({ name, own, foreign }) => [name, { own, foreign }]))
}

/** One answer for each table. Their names are the catalogue's, quoted by it. */
const questionsOf = (tables: WalledTable[]) =>
  tables
    .map(
      ({ quoted }, index) =>
        `SELECT (:names::text[])[${index + 1}] AS name, EXISTS (SELECT FROM ${quoted} WHERE tenant_id = :company) AS own,
           EXISTS (SELECT FROM ${quoted} WHERE tenant_id = ANY (:others::bigint[])) AS foreign`
    )
    .join('\nUNION ALL ')
