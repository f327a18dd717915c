import { clock } from '#platform/clock'
import { enqueue } from '#platform/jobs/enqueue'
import { WindowIsOver } from '#administration/maintenance/errors'
import { giveTime, secondsBetween } from '#administration/maintenance/actions/give_time'
import { noteWindow } from '#administration/maintenance/actions/note_window'
import { tellProcesses } from '#administration/maintenance/actions/tell_processes'
import { tellOfMaintenance } from '#administration/maintenance/jobs/tell_of_maintenance'
import { isOver } from '#administration/maintenance/rules/affected'
import { writeWindow, type StoredWindow } from '#administration/maintenance/queries/stored_windows'

/** Everything goes on from now on. @param notes what was done, for the status page. @throws WindowIsOver */
export async function endWindow(window: StoredWindow, notes: string | null) {
  if (window.status !== 'in_progress') throw new WindowIsOver()
  const ended = await completeWindow(window, clock.now().toJSDate(), notes)
  noteWindow(ended, 'ended')
}

/** Marks a window as over at a moment, and gives attempts the time that it really took. */
export async function completeWindow(window: StoredWindow, at: Date, notes: string | null) {
  const began = window.actual_start_at ?? window.scheduled_start_at
  const seconds = secondsBetween(began, at)
  const ended = await writeWindow(window, {
    status: 'completed',
    scheduled_end_at: at,
    actual_end_at: at,
    actual_duration: Math.round(seconds / 60),
    completion_notes: notes ?? window.completion_notes,
  })
  await giveTime(ended, seconds)
  await tellProcesses()
  return ended
}

/** It does not take place. @throws WindowIsOver when it began or is over */
export async function cancelWindow(window: StoredWindow) {
  if (window.status !== 'planned') throw new WindowIsOver()
  const cancelled = await writeWindow(window, { status: 'cancelled' })
  await giveTime(cancelled, 0)
  noteWindow(cancelled, 'cancelled')
  await tellProcesses()
  if (window.notification_sent_at) {
    await enqueue(tellOfMaintenance, { window: window.uuid, what: 'cancelled' })
  }
}

/** It takes longer. @throws WindowIsOver */
export async function extendWindow(window: StoredWindow, minutes: number) {
  if (isOver(window)) throw new WindowIsOver()
  const end = new Date(window.scheduled_end_at.getTime() + minutes * 60_000)
  const extended = await writeWindow(window, { scheduled_end_at: end })
  if (window.time_given_seconds > 0) {
    await giveTime(extended, secondsBetween(window.scheduled_start_at, end))
  }
  noteWindow(extended, 'extended')
  await tellProcesses()
}
