import { NotFound } from '#platform/errors'
import { findList } from '#platform/lists/define_list'
import ListView from '#platform/lists/models/list_view'
import { isUuid } from '#platform/text/addresses'
import type { HttpContext } from '@adonisjs/core/http'

type Options = { withTrashed?: boolean }

/** A view of one's own, or a shared one of a list that one may see. @throws NotFound */
export async function visibleView(
  { me, params }: HttpContext,
  { withTrashed = false }: Options = {}
): Promise<ListView> {
  if (!isUuid(params.view)) throw new NotFound()
  const view = await ListView.query()
    .sideload({ withTrashed })
    .where('uuid', params.view)
    .where((any) => any.where('userId', me.id).orWhere('isShared', true))
    .firstOrFail()
  await import('#start/lists')
  const permission = findList(view.listName)?.permission
  if (!permission || (permission !== 'signed_in' && !me.grants.anywhere(permission))) {
    throw new NotFound()
  }
  return view
}

/** One that is theirs to change. @throws NotFound */
export async function changeableView(ctx: HttpContext, options: Options = {}): Promise<ListView> {
  const view = await visibleView(ctx, options)
  if (!view.isChangedBy(ctx.me)) throw new NotFound()
  return view
}
