import { refusedFields } from '#platform/http/field_fault'
import { saveCells, type CellChange } from '#platform/lists/cells/save_cells'
import { openList } from '#platform/lists/open_list'
import type { HttpContext } from '@adonisjs/core/http'

/** Cells of the list of the address, all of them or none. @throws E_VALIDATION_ERROR by cell */
export async function saveAllCells(ctx: HttpContext, cells: CellChange[]) {
  const { list, about = null } = ctx.params
  const refusals = await saveCells(await openList({ list, about }, ctx), cells)
  if (refusals.length === 0) return { saved: cells.length }
  throw refusedFields(
    Object.fromEntries(refusals.map(({ index, message }) => [`cells[${index}].value`, [message]]))
  )
}
