import pg from 'pg'
import { scramVerifier } from '#database/external/scram_verifier'
import { SetupProblem } from '#database/setup_problem'
import type { Connection, Target } from '#database/target'

/**
 * Makes the roles and rights that are missing; does nothing, and needs no special rights, when
 * an administrator made them before.
 *
 * @throws SetupProblem with the SQL for an administrator when the user may not do it
 */
export async function ensureRoles(client: pg.Client, target: Target) {
  // Several processes may get here at once.
  await client.query('SELECT pg_advisory_lock(4711)')
  const missing = await missingStatements(client, target)
  if (missing.length === 0) return

  const refusal = await runAll(client, missing)
  const left = refusal ? missing : await missingStatements(client, target)
  if (left.length === 0) return
  throw new SetupProblem(
    `The user "${target.owner.user}" may not set up the database${refusal ? `: ${refusal}` : ''}.`,
    `Run this as an administrator in the database "${target.owner.database}", then start again:\n\n${left.map((sql) => `  ${sql};`).join('\n')}\n`
  )
}

/** @returns why PostgreSQL refused, or null */
async function runAll(client: pg.Client, statements: string[]): Promise<string | null> {
  await client.query('BEGIN')
  try {
    for (const statement of statements) await client.query(statement)
    await client.query('COMMIT')
    return null
  } catch (error) {
    await client.query('ROLLBACK')
    return (error as Error).message
  }
}

async function missingStatements(client: pg.Client, { owner, app, system }: Target) {
  const { rows } = await client.query<{ name: string }>(
    `SELECT rolname AS name FROM pg_roles WHERE rolname IN ('stoa_owner', 'stoa_app', 'stoa_system')`
  )
  const roles = new Set(rows.map(({ name }) => name))
  return [
    ...(roles.has('stoa_owner') ? [] : ['CREATE ROLE stoa_owner NOLOGIN']),
    ...(await missingRights(client, owner, roles.has('stoa_owner'))),
    ...(await missingLogin(app, roles)),
    ...(await missingLogin(system, roles)),
  ]
}

async function missingRights(client: pg.Client, owner: Connection, ownerExists: boolean) {
  const database = pg.escapeIdentifier(owner.database)
  const rights = [
    [`GRANT stoa_owner TO ${pg.escapeIdentifier(owner.user)}`, () => canBecomeOwner(client)],
    [
      `GRANT CREATE, CONNECT ON DATABASE ${database} TO stoa_owner`,
      () => answer(client, `has_database_privilege('stoa_owner', current_database(), 'CREATE')`),
    ],
    [
      'GRANT USAGE, CREATE ON SCHEMA public TO stoa_owner',
      () => answer(client, `has_schema_privilege('stoa_owner', 'public', 'CREATE')`),
    ],
  ] as const
  const missing: string[] = []
  for (const [sql, isThere] of rights) {
    if (!ownerExists || !(await isThere())) missing.push(sql)
  }
  return missing
}

async function answer(client: pg.Client, question: string): Promise<boolean> {
  const { rows } = await client.query(`SELECT ${question} AS yes`)
  return rows[0].yes
}

async function canBecomeOwner(client: pg.Client) {
  try {
    await client.query('SET ROLE stoa_owner')
    await client.query('RESET ROLE')
    return true
  } catch {
    return false
  }
}

async function missingLogin(role: Connection, roles: Set<string>) {
  const password = `PASSWORD '${scramVerifier(role.password!)}'`
  if (!roles.has(role.user)) return [`CREATE ROLE ${role.user} LOGIN ${password}`]
  return (await canSignIn(role)) ? [] : [`ALTER ROLE ${role.user} LOGIN ${password}`]
}

async function canSignIn(role: Connection) {
  const client = new pg.Client({ ...role, connectionTimeoutMillis: 15_000 })
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end()
  }
}
