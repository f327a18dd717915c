import db from '#platform/db'
import { NotFound } from '#platform/errors'
import { isUuid } from '#platform/text/addresses'
import { currentTenantId } from '#platform/tenancy/scope'
import { trashKinds, type TrashKind } from '#platform/trash/define_trash_kind'
import type { ListContext, Query } from '#platform/lists/define_list'

/** Rows of one kind that are in the trash and that this person may see there. */
export const trashedRows = (kind: TrashKind, ctx: ListContext): Query =>
  kind.within(
    db
      .from(`${kind.model.table} as t`)
      .where('t.tenant_id', currentTenantId())
      .whereNotNull('t.deleted_at'),
    ctx
  )

/** Kinds of which the person may see some. */
export const kindsFor = ({ me }: Pick<ListContext, 'me'>): TrashKind[] =>
  trashKinds().filter(
    ({ permission }) => permission === 'signed_in' || me.grants.anywhere(permission)
  )

/** A record in the trash with its kind. @throws NotFound also when it is not theirs to see */
export async function findTrashed(ctx: ListContext) {
  const kind = kindsFor(ctx).find(({ name }) => name === ctx.params.kind)
  if (!kind || !isUuid(ctx.params.record)) throw new NotFound()
  const row = await trashedRows(kind, ctx).where('t.uuid', ctx.params.record).select('t.id').first()
  if (!row) throw new NotFound()
  const record = await kind.model
    .query()
    .sideload({ withTrashed: true })
    .where('id', row.id)
    .first()
  return { kind, record }
}

export const mayPurge = ({ purgePermission }: TrashKind, { me }: Pick<ListContext, 'me'>) =>
  purgePermission === 'signed_in' || me.can(purgePermission)
