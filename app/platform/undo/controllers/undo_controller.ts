import '#start/undo'
import { enqueue, runNow } from '#platform/jobs/enqueue'
import { examineRun, type ExaminedKind } from '#platform/undo/examine_run'
import { undoRun, type UndoRequest } from '#platform/undo/jobs/undo_run'
import { nameOfRun, undoPlan } from '#platform/undo/undo_plan'
import { undoableRun } from '#platform/undo/undoable_run'
import type { HttpContext } from '@adonisjs/core/http'

/** Up to so many records are taken back within the request, more by a job that can be watched. */
const MOST_AT_ONCE = 50

/** What one did to many records, taken back: first the plan, then the deed. */
export default class UndoController {
  async show({ i18n, inertia, me, params }: HttpContext) {
    const run = await undoableRun(params.run, me.id)
    const plan = await undoPlan(run, await examineRun(run, me), i18n)
    return inertia.render('platform/undo', { plan })
  }

  async store({ i18n, me, params, response }: HttpContext) {
    const run = await undoableRun(params.run, me.id)
    const asked: UndoRequest = {
      run: run.uuid,
      of: await nameOfRun(run, i18n),
      back: run.payload.back ?? '/jobs',
    }
    if (sizeOf(await examineRun(run, me)) > MOST_AT_ONCE) {
      return response.redirect(`/jobs/${await enqueue(undoRun, asked, { watched: true })}`)
    }
    return response.redirect(`/bulk-results/${await runNow(undoRun, asked)}`)
  }
}

const sizeOf = (examined: ExaminedKind[]) =>
  examined.reduce((sum, { possible }) => sum + possible.length, 0)
