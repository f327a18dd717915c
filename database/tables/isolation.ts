const TENANT = `tenant_id = current_setting('app.tenant_id')::bigint`

/**
 * SQL that walls off tenant tables: stoa_app sees and writes its own tenant's rows
 * only, stoa_system (sign-in, provisioning, dispatching) all rows. Without a tenant
 * every statement of stoa_app fails. docs/architecture.md, "Tenancy".
 */
export const isolate = (tables: string[]) => tables.map((table) => wall(table, ALL)).join('\n')

/** The same for history that nobody may rewrite: no UPDATE and no DELETE for stoa_app. */
export const appendOnly = (tables: string[]) =>
  tables.map((table) => wall(table, 'SELECT, INSERT')).join('\n')

/** The opposite of creating them; they may point at each other. */
export const dropTables = (tables: string[]) =>
  tables.map((table) => `DROP TABLE IF EXISTS ${table} CASCADE;`).join('\n')

const ALL = 'SELECT, INSERT, UPDATE, DELETE'

const wall = (table: string, rights: string) => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  CREATE POLICY tenant_isolation ON ${table} TO stoa_app USING (${TENANT}) WITH CHECK (${TENANT});
  CREATE POLICY system_access ON ${table} TO stoa_system USING (true) WITH CHECK (true);
  GRANT ${rights} ON ${table} TO stoa_app;
  GRANT ${ALL} ON ${table} TO stoa_system;`
