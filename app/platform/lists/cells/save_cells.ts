import { errors as vineErrors } from '@vinejs/vine'
import { DomainError, NotFound } from '#platform/errors'
import { bulkTargets } from '#platform/lists/bulk/bulk_targets'
import type { CellEdit, ListContext } from '#platform/lists/define_list'
import type { OpenList } from '#platform/lists/open_list'

/** A cell with its new value; empty is null. */
export type CellChange = { id: string; column: string; value: string | null }
/** Why the change at this place of the given ones cannot be. */
export type CellRefusal = { index: number; message: string }

/**
 * Changes cells of a list where they stand.
 *
 * @returns what cannot be; the caller takes everything back then
 * @throws NotFound for a column that cannot be changed here, or not by them
 */
export async function saveCells(list: OpenList, changes: CellChange[]): Promise<CellRefusal[]> {
  const edits = changes.map(({ column }) => editOf(list, column))
  const targets = await bulkTargets(list, { ids: changes.map(({ id }) => id) })
  const keys = new Map(targets.map(({ id, key }) => [id, key]))
  const refusals: CellRefusal[] = []
  for (const [index, { id, value }] of changes.entries()) {
    const message = await refusalOf(edits[index], keys.get(id), value, list.ctx)
    if (message) refusals.push({ index, message })
  }
  return refusals
}

function editOf({ definition, ctx }: OpenList, key: string): CellEdit {
  const edit = definition.columns.find((column) => column.key === key)?.edit
  if (!edit || !ctx.me.grants.anywhere(edit.permission)) throw new NotFound()
  return edit
}

/** Words for why not, or null once it is saved. */
async function refusalOf(
  { validator, save }: CellEdit,
  key: number | undefined,
  given: string | null,
  ctx: ListContext
) {
  const { i18n } = ctx
  try {
    if (key === undefined) throw new NotFound()
    const messagesProvider = i18n.createMessagesProvider()
    const { value } = await validator.validate({ value: given }, { messagesProvider })
    await save(key, value, ctx)
    return null
  } catch (error) {
    if (error instanceof vineErrors.E_VALIDATION_ERROR) return error.messages[0].message as string
    if (error instanceof DomainError) return i18n.t(error.key, error.params)
    if (error instanceof NotFound) return i18n.t('platform.bulk.reasons.forbidden')
    throw error
  }
}
