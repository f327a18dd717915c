import { stat } from 'node:fs/promises'
import path from 'node:path'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { writeBackup } from '#administration/backup/write_backup'

/** Writes a backup, and keeps that it was made or why it was not. */
export async function writeNotedBackup(target: string) {
  const file = path.resolve(target)
  const startedAt = clock.now().toJSDate()
  try {
    const counts = await writeBackup(file)
    await note({ file, startedAt, bytes: (await stat(file)).size })
    return counts
  } catch (error) {
    await note({ file, startedAt, error: (error as Error).message })
    throw error
  }
}

type NotedBackup = { file: string; startedAt: Date; bytes?: number; error?: string }

async function note({ file, startedAt, bytes, error }: NotedBackup) {
  await db
    .connection('system')
    .table('stoa_ops.backups')
    .insert({ file, started_at: startedAt, bytes, error })
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
