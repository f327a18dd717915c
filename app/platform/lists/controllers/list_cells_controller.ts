import { saveCells } from '#platform/lists/cells/save_cells'
import { openList } from '#platform/lists/open_list'
import { cellsValidator } from '#platform/lists/validators/cells'
import { failScope } from '#platform/tenancy/scope'
import type { HttpContext } from '@adonisjs/core/http'

/** Cells of a list, changed where they stand: all of them or none. */
export default class ListCellsController {
  async update(ctx: HttpContext) {
    const { params, request, response } = ctx
    const list = await openList({ list: params.list, about: params.about ?? null }, ctx)
    const { cells } = await request.validateUsing(cellsValidator)
    const refusals = await saveCells(list, cells)
    if (refusals.length === 0) return { saved: cells.length }
    failScope()
    return response.status(422).send({ refusals })
  }
}
