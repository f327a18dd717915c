import db from '#platform/db'
import { clock } from '#platform/clock'
import { listen } from '#platform/live/listen'
import type { MaintenanceWindow } from '#platform/maintenance/types'

const CHANNEL = 'stoa_maintenance'
const MOST = 100

/** A message to all processes, sent by the commit of the transaction it is part of. */
export const TELL_MAINTENANCE = `SELECT pg_notify('${CHANNEL}', '')`

let known: Promise<MaintenanceWindow[]> | undefined
let listening: Promise<void> | undefined

/**
 * Windows that have not ended, of the whole installation: read once and then kept in memory
 * until somebody changes one in any process.
 */
export async function maintenanceWindows(): Promise<MaintenanceWindow[]> {
  await (listening ??= listenForChanges())
  known ??= load().catch((error) => {
    known = undefined
    throw error
  })
  return known
}

/** For this process, at once; the others are told. */
export function forgetMaintenance() {
  known = undefined
}

const listenForChanges = () =>
  listen(CHANNEL, { onMessage: forgetMaintenance, onReconnect: forgetMaintenance }).catch(
    (error) => {
      listening = undefined
      throw error
    }
  )

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
