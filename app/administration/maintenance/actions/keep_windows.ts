import { clock } from '#platform/clock'
import { defineChore } from '#platform/jobs/chores/define_chore'
import { completeWindow } from '#administration/maintenance/actions/end_window'
import { giveTime, secondsBetween } from '#administration/maintenance/actions/give_time'
import { tellProcesses } from '#administration/maintenance/actions/tell_processes'
import {
  systemWindows,
  writeWindow,
  type StoredWindow,
} from '#administration/maintenance/queries/stored_windows'

/** Time is given so long before a window: nothing may be running any more when it begins. */
const LEAD_MS = 120_000

const MOST = 100

/**
 * Begins and ends windows at their times. Pages do not wait for it: their door looks at the times
 * themselves. What it does late it does as of when it was due.
 */
defineChore({
  name: 'keep_maintenance',
  cron: '* * * * *',
  async handle() {
    const soon = clock.now().toMillis() + LEAD_MS
    const windows: StoredWindow[] = await systemWindows()
      .whereIn('status', ['planned', 'in_progress'])
      .where('scheduled_start_at', '<=', new Date(soon))
      .orderBy('scheduled_start_at')
      .limit(MOST)
      .select('*')
    for (const window of windows) await keepWindow(window)
  },
})

/** Brings one window to where it should be by now. */
export async function keepWindow(window: StoredWindow) {
  const now = clock.now().toMillis()
  const { scheduled_start_at: start, scheduled_end_at: end } = window
  if (start.getTime() - LEAD_MS > now) return giveTime(window, 0)
  await giveTime(window, secondsBetween(start, end))
  if (start.getTime() > now) return
  const begun = window.status === 'planned' ? await beginWindow(window) : window
  if (end.getTime() <= now) await completeWindow(begun, end, null)
}

async function beginWindow(window: StoredWindow) {
  const begun = await writeWindow(window, {
    status: 'in_progress',
    actual_start_at: window.scheduled_start_at,
  })
  await tellProcesses()
  return begun
}
