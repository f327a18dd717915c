import { refusedFields } from '#platform/http/field_fault'
import { enqueue, runNow } from '#platform/jobs/enqueue'
import { bulkAction } from '#platform/lists/bulk/bulk_action'
import { bulkTargets, type BulkChoice } from '#platform/lists/bulk/bulk_targets'
import { runBulk, type BulkRequest } from '#platform/lists/jobs/run_bulk'
import { openList } from '#platform/lists/open_list'
import { bulkChoiceValidator } from '#platform/lists/validators/bulk'
import type { HttpContext } from '@adonisjs/core/http'

/** Up to so many rows are changed within the request, more by a job that can be watched. */
const MOST_AT_ONCE = 50

/**
 * Does what the address names with the rows that the body or the address chooses.
 *
 * @returns the run that does it, or did
 * @throws E_VALIDATION_ERROR for what only this action knows to be wrong
 */
export async function startBulk(ctx: HttpContext): Promise<{ run: string; isDone: boolean }> {
  const { params, request, response } = ctx
  const about = params.about ?? null
  const list = await openList({ list: params.list, about }, ctx)
  const action = bulkAction(list, params.action)
  const chosen = await request.validateUsing(bulkChoiceValidator)
  const input = action.input ? await request.validateUsing(action.input as any) : {}
  const refusals = action.refusals?.(input, ctx)
  if (refusals) throw refusedFields(refusals)

  const choice: BulkChoice = chosen.allMatching
    ? { query: request.qs() }
    : { ids: chosen.ids ?? [] }
  const { ids: _ids, allMatching: _all, ...fields } = request.body()
  const asked: BulkRequest = {
    list: params.list,
    about,
    action: action.key,
    choice,
    input: fields,
    back: response.redirect().getPreviousUrl('/'),
  }
  const isDone = (await bulkTargets(list, choice, MOST_AT_ONCE + 1)).length <= MOST_AT_ONCE
  const run = isDone
    ? await runNow(runBulk, asked)
    : (await enqueue(runBulk, asked, { watched: true }))!
  return { run, isDone }
}
