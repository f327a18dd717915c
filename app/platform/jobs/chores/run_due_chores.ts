import logger from '@adonisjs/core/services/logger'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { definedChores, type Chore } from '#platform/jobs/chores/define_chore'
import { tellOfFailedChore } from '#platform/jobs/tell_of_failures'
import { nextRuns } from '#platform/jobs/schedules/next_runs'

const running = new Map<string, Promise<void>>()

/**
 * Begins what is due. Any number of processes may ask at the same time: who moves the next time on
 * does the work. A long chore keeps nobody waiting.
 */
export async function runDueChores() {
  for (const chore of await takeDue()) {
    const work = runChore(chore).finally(() => running.delete(chore.name))
    running.set(chore.name, work)
  }
}

/** What this process is still at. */
export const choresEnded = () => Promise.all(running.values())

async function takeDue(): Promise<Chore[]> {
  const chores = definedChores().filter(({ name }) => !running.has(name))
  const rows = chores.map(({ name, cron }) => ({
    name,
    next: nextRuns(cron, 'UTC', clock.now(), 1)[0].toISO(),
  }))
  const now = clock.now().toISO()!
  const taken = await db.connection('system').rawQuery(TAKE, { rows: JSON.stringify(rows), now })
  const names = new Set(taken.rows.map(({ name }: { name: string }) => name))
  return chores.filter(({ name }) => names.has(name))
}

/** A chore that is new waits for its first time. */
const TAKE = `
WITH chore AS (SELECT name, next FROM jsonb_to_recordset(:rows::jsonb) AS c (name text, next timestamptz)),
made AS (INSERT INTO stoa_ops.chores (name, next_run_at) SELECT name, next FROM chore ON CONFLICT (name) DO NOTHING)
UPDATE stoa_ops.chores c SET next_run_at = chore.next, started_at = :now FROM chore
WHERE c.name = chore.name AND c.next_run_at <= :now RETURNING c.name`

/** Does a chore and keeps how it ended. A failure is told to who watches over the installation. */
export async function runChore({ name, handle }: Chore) {
  try {
    await handle()
    await note(name, null)
  } catch (error) {
    logger.error({ err: error, chore: name }, 'chore failed')
    await note(name, (error as Error).message)
    await tellOfFailedChore(name)
  }
}

async function note(name: string, error: string | null) {
  const values = { finished_at: clock.now().toISO(), error }
  await db.connection('system').from('stoa_ops.chores').where({ name }).update(values)
}
