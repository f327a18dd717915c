import path from 'node:path'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { verifyBackup } from '#administration/backup/read_backup'
import { writeBackup } from '#administration/backup/write_backup'

type Made = { byClock?: boolean }

/** Writes a backup, reads it again, and keeps that it was made, or why it was not. */
export async function writeNotedBackup(target: string, { byClock = false }: Made = {}) {
  const file = path.resolve(target)
  const made = { file, started_at: clock.now().toJSDate(), by_clock: byClock }
  try {
    const counts = await writeBackup(file)
    await verifyBackup(file)
    await note({ ...made, bytes: (await stat(file)).size, sha256: await hashOf(file) })
    return counts
  } catch (error) {
    await note({ ...made, error: (error as Error).message })
    throw error
  }
}

async function hashOf(file: string) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

const backups = () => db.connection('system').from('stoa_ops.backups')

const note = (row: object) => db.connection('system').table('stoa_ops.backups').insert(row)

/** Removes what the clock made, but for the newest that are whole. */
export async function removeOldBackups(keep: number) {
  const old: { id: number; file: string }[] = await backups()
    .where('by_clock', true)
    .whereNull('error')
    .whereNull('removed_at')
    .orderBy('id', 'desc')
    .offset(keep)
    .limit(100)
    .select('id', 'file')
  for (const { file } of old) await rm(file, { force: true })
  const ids = old.map(({ id }) => id)
  await backups().whereIn('id', ids).update({ removed_at: clock.now().toJSDate() })
}

export type LastBackup = {
  madeAt: Date | null
  bytes: number | null
  /** Of the newest try, when it failed. */
  failedAt: Date | null
}

/** The newest backup that is whole, and whether one failed after it. */
export async function lastBackup(): Promise<LastBackup> {
  const { rows } = await db.connection('system').rawQuery(LAST)
  return rows[0]
}

const LAST = `
SELECT made.finished_at AS "madeAt", made.bytes, CASE WHEN newest.error IS NOT NULL THEN newest.finished_at END AS "failedAt"
FROM (SELECT 1) always
LEFT JOIN LATERAL (SELECT finished_at, error FROM stoa_ops.backups ORDER BY id DESC LIMIT 1) newest ON true
LEFT JOIN LATERAL (SELECT finished_at, bytes FROM stoa_ops.backups WHERE error IS NULL ORDER BY id DESC LIMIT 1) made ON true`

const SHOWN = 10

export type BackupLine = {
  name: string
  at: string
  bytes: number | null
  sha256: string | null
  byClock: boolean
  state: 'kept' | 'removed' | 'failed'
}

/** The newest backups, also those that failed. Never why: that may name the machine. */
export async function recentBackups(): Promise<BackupLine[]> {
  const rows = await backups().orderBy('id', 'desc').limit(SHOWN).select('*')
  return rows.map((row: any) => ({
    name: path.basename(row.file),
    at: row.finished_at.toISOString(),
    bytes: row.bytes,
    sha256: row.sha256,
    byClock: row.by_clock,
    state: row.error ? 'failed' : row.removed_at ? 'removed' : 'kept',
  }))
}
