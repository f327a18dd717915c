import pg from 'pg'
import { setTimeout as sleep } from 'node:timers/promises'
import { target } from '#config/database'

/** Advisory locks that belong to a connection: PostgreSQL lets go when its process is gone. */
const PREPARING = 4712
const IN_USE = 4713

/** Migrating, installing and making the demo are done by one process; the others wait for it. */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  const client = new pg.Client(target.owner)
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PREPARING])
    return await work()
  } finally {
    await client.end()
  }
}

/**
 * Says, as long as the process serves or works jobs, that the database is in use.
 * Waits while a backup is being restored.
 *
 * @returns ends it
 */
export async function occupyDatabase(): Promise<() => Promise<void>> {
  let isOver = false
  let client: pg.Client

  const occupy = async () => {
    client = await shareLock()
    // PostgreSQL restarted: again, as soon as it answers.
    client.once('end', () => void occupyAgain())
  }
  const occupyAgain = async () => {
    while (!isOver) {
      await sleep(1_000)
      if (await occupy().then(YES, NO)) return
    }
  }

  await occupy()
  return async () => {
    isOver = true
    await client.end()
  }
}

const YES = () => true
const NO = () => false

async function shareLock() {
  const client = new pg.Client(target.system)
  // A lost connection says so several times; what counts is its end.
  client.on('error', () => {})
  await client.connect()
  await client.query('SELECT pg_advisory_lock_shared($1)', [IN_USE])
  return client
}

/** @returns whether nobody uses the database; nobody can begin to while the connection lives */
export async function claimDatabase(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS free', [IN_USE])
  return rows[0].free
}
