import '#platform/lists/bulk/bulk_results_list'
import { bulkSummary } from '#platform/lists/bulk/bulk_summary'
import { bulkResultsList } from '#platform/lists/bulk/bulk_results_list'
import { startBulk } from '#platform/lists/bulk/start_bulk'
import { showList } from '#platform/lists/show_list'
import type { HttpContext } from '@adonisjs/core/http'

/** The same for many rows of a list. */
export default class BulkActionsController {
  async store(ctx: HttpContext) {
    const { run, isDone } = await startBulk(ctx)
    return ctx.response.redirect(isDone ? `/bulk-results/${run}` : `/jobs/${run}`)
  }

  /** What became of each row, for the person who asked. */
  async show(ctx: HttpContext) {
    return ctx.inertia.render('platform/bulk_result', {
      summary: await bulkSummary(ctx),
      list: await showList(bulkResultsList, ctx),
    })
  }
}
