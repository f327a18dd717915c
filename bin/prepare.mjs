/** Brings the database up to what the code needs, and says what to do when that fails. */
import { fail, step } from './node24.mjs'
import { runTied } from './processes.mjs'

/** What a SetupProblem ends with: the message on the screen already says what to do. */
const EXPLAINED = 78

export async function prepare(folder, ...options) {
  const { DATABASE_URL, STOA_DATA } = process.env
  step(DATABASE_URL ? 'Preparing the database' : 'Starting PostgreSQL and preparing the database')
  const { status, signal } = await runTied(['ace.js', 'prepare', ...options], { cwd: folder })
  if (signal) process.exit(0)
  if (status === EXPLAINED) process.exit(1)
  if (status !== 0) {
    fail(
      'The database could not be prepared.',
      `The messages above say why${DATABASE_URL ? '' : `; the log of PostgreSQL is ${STOA_DATA}/postgres/server.log`}.`
    )
  }
}
