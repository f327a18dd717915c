import '#platform/lists/bulk/bulk_results_list'
import { enqueue, runNow } from '#platform/jobs/enqueue'
import { bulkAction } from '#platform/lists/bulk/bulk_action'
import { bulkSummary } from '#platform/lists/bulk/bulk_summary'
import { bulkResultsList } from '#platform/lists/bulk/bulk_results_list'
import { bulkTargets, type BulkChoice } from '#platform/lists/bulk/bulk_targets'
import { runBulk, type BulkRequest } from '#platform/lists/jobs/run_bulk'
import { openList } from '#platform/lists/open_list'
import { showList } from '#platform/lists/show_list'
import { bulkChoiceValidator } from '#platform/lists/validators/bulk'
import type { HttpContext } from '@adonisjs/core/http'

/** Up to so many rows are changed within the request, more by a job that can be watched. */
const MOST_AT_ONCE = 50

/** The same for many rows of a list. */
export default class BulkActionsController {
  async store(ctx: HttpContext) {
    const { params, request, response, session } = ctx
    const about = params.about ?? null
    const list = await openList({ list: params.list, about }, ctx)
    const action = bulkAction(list, params.action)
    const chosen = await request.validateUsing(bulkChoiceValidator)
    const given = request.body()
    const input = action.input ? await request.validateUsing(action.input as any) : {}
    const refusals = action.refusals?.(input, ctx)
    if (refusals) {
      session.flash('inputErrorsBag', refusals)
      return response.redirect().back()
    }

    const choice: BulkChoice = chosen.allMatching
      ? { query: request.qs() }
      : { ids: chosen.ids ?? [] }
    const { ids: _ids, allMatching: _all, ...fields } = given
    const asked: BulkRequest = {
      list: params.list,
      about,
      action: action.key,
      choice,
      input: fields,
      back: response.redirect().getPreviousUrl('/'),
    }
    if ((await bulkTargets(list, choice, MOST_AT_ONCE + 1)).length > MOST_AT_ONCE) {
      return response.redirect(`/jobs/${await enqueue(runBulk, asked, { watched: true })}`)
    }
    return response.redirect(`/bulk-results/${await runNow(runBulk, asked)}`)
  }

  /** What became of each row, for the person who asked. */
  async show(ctx: HttpContext) {
    return ctx.inertia.render('platform/bulk_result', {
      summary: await bulkSummary(ctx),
      list: await showList(bulkResultsList, ctx),
    })
  }
}
