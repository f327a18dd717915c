import type { Client } from 'pg'

export type BackedTable = { name: string; columns: string[]; identity: string | null }

/** Every table of the application with the columns that are not computed, parents before partitions' rows. */
export async function backedTables(client: Client): Promise<BackedTable[]> {
  const { rows } = await client.query<BackedTable>(`
    SELECT c.relname AS name,
      array_agg(quote_ident(a.attname) ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '') AS columns,
      max(a.attname) FILTER (WHERE a.attidentity <> '') AS identity
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND c.relname NOT LIKE 'adonis%'
    GROUP BY c.relname ORDER BY c.relname`)
  return rows
}

/** Names of the migrations that made this database: a backup fits only the same ones. */
export async function migrationNames(client: Client): Promise<string[]> {
  const { rows } = await client.query('SELECT name FROM adonis_schema ORDER BY name')
  return rows.map(({ name }) => name.replace(/^.*\//, ''))
}

export type ForeignKey = { table: string; name: string; definition: string }

export async function foreignKeys(client: Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint
    WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conparentid = 0`)
  return rows
}
