import path from 'node:path'
import { mkdir, statfs } from 'node:fs/promises'
import db from '#platform/db'
import { clock } from '#platform/clock'
import env from '#start/env'
import { defineChore } from '#platform/jobs/chores/define_chore'
import { tellSystemAdmins } from '#platform/jobs/tell_of_failures'
import { setting } from '#platform/settings/setting'
import { backupsKept } from '#administration/backup/settings'
import { lastBackup, removeOldBackups, writeNotedBackup } from '#administration/backup/backup_log'

/** A backup may grow by so much from one day to the next before its disk is full. */
const ROOM = 1.5

const OVERDUE_DAYS = 2

/** A verified backup each night, below `STOA_DATA/backups`, and the oldest goes. */
export const dailyBackup = defineChore({
  name: 'back_up',
  cron: '15 1 * * *',
  async handle() {
    const keep = await setting(backupsKept)
    if (keep === 0) return
    const folder = path.join(env.get('STOA_DATA'), 'backups')
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await assertRoom(folder)
    const stamp = clock.now().toFormat("yyyy-MM-dd'T'HHmmss'Z'")
    await writeNotedBackup(path.join(folder, `stoa-${stamp}.zip`), { byClock: true })
    await removeOldBackups(keep)
  },
})

/** A disk that is full of backups stops everything else. */
async function assertRoom(folder: string) {
  const { bavail, bsize } = await statfs(folder)
  const { bytes } = await lastBackup()
  if (bavail * bsize < (bytes ?? 0) * ROOM) throw new Error(`There is no room in ${folder}`)
}

/** Once a day, whoever watches over the installation hears that the last good backup is too old. */
export const watchBackups = defineChore({
  name: 'watch_backups',
  cron: '30 6 * * *',
  async handle() {
    if ((await setting(backupsKept)) === 0) return
    const { madeAt } = await lastBackup()
    const since = madeAt ?? (await installedAt())
    if (!since || clock.now().diff(clock.fromDate(since)).as('days') <= OVERDUE_DAYS) return
    await tellSystemAdmins(() => ({
      type: 'administration.backup_overdue',
      about: { type: 'backups', id: 0 },
      values: { made_at: madeAt?.toISOString() ?? null },
      actionUrl: '/system/health',
    }))
  },
})

/** A new installation gets two days until its first nights have passed. */
async function installedAt(): Promise<Date | null> {
  const row = await db.connection('system').from('tenants').min('created_at as at').first()
  return row?.at ?? null
}
