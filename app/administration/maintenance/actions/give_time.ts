import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { moveDeadlines } from '#assessments/actions/move_deadlines'
import { affectedTenants, stopsTime } from '#administration/maintenance/rules/affected'
import type { StoredWindow } from '#administration/maintenance/queries/stored_windows'

/**
 * Sees to it that attempts that ran when the window began have so much more time in all: their
 * clock stands still while nobody gets in. Giving the same twice, or from two processes, changes
 * nothing.
 *
 * @param seconds that the window takes, as known by now
 */
export async function giveTime(window: StoredWindow, seconds: number) {
  const wanted = stopsTime(window) ? Math.max(0, Math.round(seconds)) : 0
  const given = window.time_given_seconds
  if (wanted === given) return
  const givenAt = window.time_given_at ?? clock.now().toJSDate()
  await db.connection('system').transaction(async (trx: TransactionClientContract) => {
    const [isFirst] = await trx
      .from('system_maintenance')
      .where({ tenant_id: window.tenant_id, id: window.id, time_given_seconds: given })
      .update({ time_given_seconds: wanted, time_given_at: wanted > 0 ? givenAt : null })
      .returning('id')
    if (!isFirst) return
    const move = { startedBefore: givenAt, endingAfter: window.scheduled_start_at }
    await moveDeadlines(trx, {
      ...move,
      tenants: affectedTenants(window),
      seconds: wanted - given,
    })
  })
}

/** Seconds between two moments. */
export const secondsBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 1000
