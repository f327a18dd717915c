import db from '#platform/db'

export type WalledTable = { name: string; quoted: string; hasWall: boolean }

/** Announced pauses of the installation are everybody's to read. */
const FOR_ALL = ['system_maintenance']

/** Every table with rows of companies that the application may read, and whether its wall stands. */
export async function walledTables(): Promise<WalledTable[]> {
  const { rows } = await db.connection('system').rawQuery(TABLES, [FOR_ALL])
  return rows
}

/** The one policy text of every such table: `docs/architecture.md`, Tenancy. */
const POLICY = `(tenant_id = (current_setting(''app.tenant_id''::text))::bigint)`

const TABLES = `
SELECT c.relname AS name, quote_ident(c.relname) AS quoted,
  c.relrowsecurity AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd = '*'
    AND p.polroles = ARRAY['stoa_app'::regrole::oid]
    AND pg_get_expr(p.polqual, p.polrelid) = '${POLICY}' AND pg_get_expr(p.polwithcheck, p.polrelid) = '${POLICY}')
  AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polroles && ARRAY['stoa_app'::regrole::oid, 0::oid]
    AND p.polname <> 'tenant_isolation' AND p.polpermissive) AS "hasWall"
FROM pg_class c
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  AND has_table_privilege('stoa_app', c.oid, 'SELECT')
  AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id' AND a.attnotnull)
  AND c.relname <> ALL (?)
ORDER BY c.relname`
