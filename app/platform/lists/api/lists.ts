import { defineEndpoints, type Endpoint } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { listAnswer, listQuery, readList } from '#platform/api/list_endpoint'
import { startedRun } from '#platform/jobs/started_run'
import { startBulk } from '#platform/lists/bulk/start_bulk'
import { bulkResultsList } from '#platform/lists/bulk/bulk_results_list'
import { bulkSummary } from '#platform/lists/bulk/bulk_summary'
import { saveAllCells } from '#platform/lists/cells/save_all_cells'
import { cellsAnswer } from '#platform/lists/cells/cells_answer'
import { startExport } from '#platform/lists/exports/start_export'
import { openList } from '#platform/lists/open_list'
import { bulkChoiceValidator } from '#platform/lists/validators/bulk'
import { cellsValidator } from '#platform/lists/validators/cells'
import { exportValidator } from '#platform/lists/validators/export'
import type { HttpContext } from '@adonisjs/core/http'

const NAMES = {
  list: 'Name of the list, as “Copy as API call” in its menu says',
  about: 'What the list is about, such as the slug of a course',
  action: 'Name of the action',
}

const lists = endpointsAt('/lists/:list', { permission: 'signed_in', params: NAMES })

/** Some lists are about something; who asks says about what at the end of the address. */
const withAbout = (one: Endpoint): Endpoint[] => [
  one,
  { ...one, path: `${one.path}/:about`, summary: `${one.summary}, in a list about something` },
]

/** Whoever may open the page of a list may read it here. @throws NotFound */
async function readNamedList(ctx: HttpContext, limit = 50) {
  const { list, about = null } = ctx.params
  const open = await openList({ list, about }, ctx)
  Object.assign(ctx.params, open.ctx.params)
  return readList(open.definition, ctx, limit)
}

defineEndpoints('Lists', [
  ...withAbout(
    lists.get('', 'Any list of any page', {
      query: listQuery,
      answer: listAnswer,
      handle: (ctx, { query }) => readNamedList(ctx, query.limit),
    })
  ),
  ...withAbout(
    lists.put('/cells', 'Change cells where they stand', {
      description: 'All cells of a request or none; an empty cell is null.',
      screens: ['PUT /lists/:list/cells/:about?'],
      body: cellsValidator,
      answer: cellsAnswer,
      handle: (ctx, { body }) => saveAllCells(ctx, body.cells),
    })
  ),
  ...withAbout(
    lists.post('/bulk/:action', 'Do something with many rows', {
      description:
        '`ids`, or `allMatching` for all that the address leaves; what the action asks for stands beside them. `GET /bulk-results/:run` says what became of each row.',
      screens: ['POST /lists/:list/bulk/:action/:about?'],
      body: bulkChoiceValidator,
      answer: startedRun,
      status: 202,
      handle: async (ctx) => ({ run: (await startBulk(ctx)).run }),
    })
  ),
  ...withAbout(
    lists.post('/exports', 'Ask for a list as a file', {
      permission: 'exports.create',
      description:
        'Search, filters, order and columns are those of the address. The page of the run offers the file.',
      screens: ['POST /exports/:list/:about?'],
      body: exportValidator,
      answer: startedRun,
      status: 202,
      handle: async (ctx, { body }) => ({ run: await startExport(ctx, body.format) }),
    })
  ),
  endpointsAt('/bulk-results', { permission: 'signed_in' }).list('/:run', bulkResultsList, {
    summary: 'What became of each row that you changed together',
    find: bulkSummary,
  }),
])
