import '#start/undo'
import { planUndo, startUndo } from '#platform/undo/start_undo'
import type { HttpContext } from '@adonisjs/core/http'

/** What one did to many records, taken back: first the plan, then the deed. */
export default class UndoController {
  async show(ctx: HttpContext) {
    return ctx.inertia.render('platform/undo', { plan: await planUndo(ctx) })
  }

  async store(ctx: HttpContext) {
    const { run, isDone } = await startUndo(ctx)
    return ctx.response.redirect(isDone ? `/bulk-results/${run}` : `/jobs/${run}`)
  }
}
