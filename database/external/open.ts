import pg from 'pg'
import { createHmac } from 'node:crypto'
import { ensureRoles } from '#database/external/ensure_roles'
import { explainRefusal } from '#database/external/explain_refusal'
import { SetupProblem } from '#database/setup_problem'
import type { Connection, Target } from '#database/target'

const OLDEST_VERSION = 15

/**
 * A PostgreSQL that somebody else runs. Its roles are made by the user of the address,
 * or by an administrator when that user may not.
 */
export async function openExternal(url: string, secret: string): Promise<Target> {
  const owner = connectionOf(url)
  const as = (user: string) => ({
    ...owner,
    user,
    password: createHmac('sha256', secret).update(user).digest('hex'),
  })
  const target = { owner, app: as('stoa_app'), system: as('stoa_system'), embedded: false }
  const client = await connect(owner)
  try {
    await assertVersion(client)
    await ensureRoles(client, target)
  } finally {
    await client.end()
  }
  return target
}

/** Reads the address as psql does, with `sslmode`, `sslrootcert`, `sslcert` and `sslkey`. */
export function connectionOf(url: string): Connection {
  try {
    const connectionString = `${url}${url.includes('?') ? '&' : '?'}uselibpqcompat=true`
    const { host, port, database, user, password, ssl } = new pg.Client({ connectionString })
    if (!database || !user) throw new Error('it must name a user and a database')
    return { host, port, database, user, password: password ?? undefined, ssl }
  } catch (error) {
    throw new SetupProblem(
      `DATABASE_URL cannot be used: ${(error as Error).message}`,
      'It looks like postgres://user:password@host:5432/database?sslmode=require; encode special characters of the password (@ is %40).'
    )
  }
}

async function connect(owner: Connection) {
  const client = new pg.Client({ ...owner, connectionTimeoutMillis: 15_000 })
  try {
    await client.connect()
    return client
  } catch (error) {
    throw explainRefusal(error as Error, owner)
  }
}

async function assertVersion(client: pg.Client) {
  const { rows } = await client.query(
    `SELECT current_setting('server_version') AS name, current_setting('server_version_num')::int AS number`
  )
  const { name, number } = rows[0]
  if (number >= OLDEST_VERSION * 10_000) return
  throw new SetupProblem(
    `PostgreSQL ${name} is too old: Stoa needs ${OLDEST_VERSION} or newer.`,
    'Upgrade it, or leave DATABASE_URL out: Stoa then starts a PostgreSQL of its own.'
  )
}
