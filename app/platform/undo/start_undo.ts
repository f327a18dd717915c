import { enqueue, runNow } from '#platform/jobs/enqueue'
import { examineRun, type ExaminedKind } from '#platform/undo/examine_run'
import { undoRun, type UndoRequest } from '#platform/undo/jobs/undo_run'
import { nameOfRun, undoPlan } from '#platform/undo/undo_plan'
import { undoableRun } from '#platform/undo/undoable_run'
import type { ListContext } from '#platform/lists/define_list'

/** Up to so many records are taken back within the request, more by a job that can be watched. */
const MOST_AT_ONCE = 50

/** What taking the run of the address back would do. @throws NotFound */
export async function planUndo({ i18n, me, params }: ListContext) {
  const run = await undoableRun(params.run, me.id)
  return undoPlan(run, await examineRun(run, me), i18n)
}

/** Takes it back. @returns the run that does it, or did @throws NotFound */
export async function startUndo({ i18n, me, params }: ListContext) {
  const run = await undoableRun(params.run, me.id)
  const asked: UndoRequest = {
    run: run.uuid,
    of: await nameOfRun(run, i18n),
    back: run.payload.back ?? '/jobs',
  }
  const isDone = sizeOf(await examineRun(run, me)) <= MOST_AT_ONCE
  const undo = isDone
    ? await runNow(undoRun, asked)
    : (await enqueue(undoRun, asked, { watched: true }))!
  return { run: undo, isDone }
}

const sizeOf = (examined: ExaminedKind[]) =>
  examined.reduce((sum, { possible }) => sum + possible.length, 0)
