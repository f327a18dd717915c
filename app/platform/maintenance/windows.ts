import logger from '@adonisjs/core/services/logger'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { listen } from '#platform/live/listen'
import type { MaintenanceWindow } from '#platform/maintenance/types'

const CHANNEL = 'stoa_maintenance'
const MOST = 100

/** A message to all processes, sent by the commit of the transaction it is part of. */
export const TELL_MAINTENANCE = `SELECT pg_notify('${CHANNEL}', '')`

let atHand: MaintenanceWindow[] | undefined
let beginning: Promise<void> | undefined

/**
 * Windows that have not ended, of the whole installation: read once and then kept in memory, read
 * anew when somebody changes one in any process. Nobody waits for that, and a database that is
 * away keeps nobody from what needs none.
 */
export async function maintenanceWindows(): Promise<MaintenanceWindow[]> {
  if (!atHand) await (beginning ??= begin())
  return atHand ?? []
}

/** For this process, at once; the others are told. */
export async function readMaintenance() {
  atHand = await load()
}

async function begin() {
  try {
    await listen(CHANNEL, { onMessage: refresh, onReconnect: refresh })
    await readMaintenance()
  } catch (error) {
    beginning = undefined
    logger.warn({ err: error }, 'maintenance windows')
  }
}

const refresh = () =>
  void readMaintenance().catch((error) => logger.warn({ err: error }, 'maintenance windows'))

async function load(): Promise<MaintenanceWindow[]> {
  const { rows } = await db.connection('system').rawQuery(SQL, [clock.now().toISO()!, MOST])
  return rows.map(({ title, text, translations, ...window }: any) => ({
    ...window,
    words: { ...translations, en: { title, text } },
  }))
}

const SQL = `
SELECT uuid, effect, scheduled_start_at AS "startsAt", scheduled_end_at AS "endsAt",
  affects_system AS "affectsEverybody", coalesce(affects_organizations, '[]') AS tenants,
  coalesce(affects_features, '[]') AS features, title, coalesce(description, '') AS text, translations
FROM system_maintenance
WHERE status IN ('planned', 'in_progress') AND scheduled_end_at > ?
ORDER BY scheduled_start_at, id LIMIT ?`
