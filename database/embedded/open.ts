import pg from 'pg'
import { createHmac } from 'node:crypto'
import { acquireCluster } from '#database/embedded/cluster'

type Connection = {
  host: string
  port: number
  database: string
  user: string
  password?: string
}

/** How each of the three roles connects. */
export type Target = { owner: Connection; app: Connection; system: Connection; embedded: boolean }

type Options = {
  /** An external PostgreSQL; its user must be allowed to create roles. */
  url?: string
  dataDir: string
  database: string
  /** Passwords of the application roles on an external server are derived from it. */
  secret: string
}

/**
 * Where to connect: an external server or the embedded cluster, with the roles
 * and the database made on first use.
 */
export async function openDatabase(options: Options): Promise<Target> {
  return options.url ? openExternal(options.url, options.secret) : openEmbedded(options)
}

async function openEmbedded({ dataDir, database }: Options): Promise<Target> {
  const { host, port } = await hold(dataDir)
  const as = (user: string) => ({ host, port, database, user })
  const client = new pg.Client({ ...as('stoa_owner'), database: 'postgres' })
  await client.connect()
  try {
    // Several processes may get here at once.
    await client.query('SELECT pg_advisory_lock(4711)')
    await client.query(createRole('stoa_app', 'LOGIN NOBYPASSRLS'))
    await client.query(createRole('stoa_system', 'LOGIN NOBYPASSRLS'))
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
    if (!found.rowCount) {
      await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`)
    }
  } finally {
    await client.end()
  }
  return { owner: as('stoa_owner'), app: as('stoa_app'), system: as('stoa_system'), embedded: true }
}

async function openExternal(url: string, secret: string): Promise<Target> {
  const { hostname, port, pathname, username, password } = new URL(url)
  const base = {
    host: decodeURIComponent(hostname),
    port: Number(port || 5432),
    database: decodeURIComponent(pathname.slice(1)),
  }
  const owner = {
    ...base,
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  }
  const passwordOf = (role: string) => createHmac('sha256', secret).update(role).digest('hex')
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock(4711)')
    await client.query(createRole('stoa_owner', 'NOLOGIN'))
    await client.query(`GRANT stoa_owner TO ${pg.escapeIdentifier(owner.user)}`)
    await client.query(
      `GRANT CREATE, CONNECT ON DATABASE ${pg.escapeIdentifier(base.database)} TO stoa_owner`
    )
    await client.query('GRANT USAGE, CREATE ON SCHEMA public TO stoa_owner')
    for (const role of ['stoa_app', 'stoa_system']) {
      await client.query(createRole(role, 'LOGIN NOBYPASSRLS'))
      await client.query(`ALTER ROLE ${role} PASSWORD '${passwordOf(role)}'`)
    }
  } finally {
    await client.end()
  }
  const as = (user: string) => ({ ...base, user, password: passwordOf(user) })
  return { owner, app: as('stoa_app'), system: as('stoa_system'), embedded: false }
}

const createRole = (name: string, attributes: string) => `
  DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${name}') THEN
      CREATE ROLE ${name} ${attributes};
    END IF;
  END $$`

/** Keeps a lease on the cluster; should the database die, starts it again on the same socket. */
async function hold(dataDir: string) {
  const cluster = await acquireCluster(dataDir)
  void cluster.lost.then(() => hold(dataDir).catch(() => {}))
  return cluster
}
