import pg from 'pg'
import { acquireCluster } from '#database/embedded/cluster'
import { SetupProblem } from '#database/setup_problem'
import type { Target } from '#database/target'

/** The cluster of a data directory, started when it is not running yet. */
export async function openEmbedded({
  dataDir,
  database,
}: {
  dataDir: string
  database: string
}): Promise<Target> {
  const { host, port } = await hold(dataDir).catch((error) => {
    throw new SetupProblem(
      `The embedded PostgreSQL does not start: ${error.message}`,
      adviceFor(dataDir)
    )
  })
  const as = (user: string) => ({ host, port, database, user })
  const client = new pg.Client({ ...as('stoa_owner'), database: 'postgres' })
  await client.connect()
  try {
    // Several processes may get here at once.
    await client.query('SELECT pg_advisory_lock(4711)')
    await client.query(createRole('stoa_app', 'LOGIN'))
    await client.query(createRole('stoa_system', 'LOGIN'))
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
    if (!found.rowCount) {
      await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`)
    }
  } finally {
    await client.end()
  }
  return { owner: as('stoa_owner'), app: as('stoa_app'), system: as('stoa_system'), embedded: true }
}

const createRole = (name: string, attributes: string) => `
  DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${name}') THEN
      CREATE ROLE ${name} ${attributes};
    END IF;
  END $$`

const adviceFor = (dataDir: string) =>
  `Check that ${dataDir} belongs to this account and that the disk has room; what PostgreSQL says is in server.log there.`

/** Keeps a lease on the cluster; should the database die, starts it again on the same socket. */
async function hold(dataDir: string) {
  const cluster = await acquireCluster(dataDir)
  void cluster.lost
    .then(() => hold(dataDir))
    .catch((error) => {
      console.error(
        `PostgreSQL ended and does not start again: ${error.message}\n${adviceFor(dataDir)}`
      )
      process.exit(1)
    })
  return cluster
}
