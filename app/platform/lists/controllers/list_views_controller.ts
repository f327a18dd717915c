import { NotFound } from '#platform/errors'
import { findList } from '#platform/lists/define_list'
import ListView from '#platform/lists/models/list_view'
import { openList } from '#platform/lists/open_list'
import { newViewValidator, viewChangeValidator } from '#platform/lists/validators/list_view'
import { dropDefault, makeDefault } from '#platform/lists/views/default_view'
import { viewKind } from '#platform/lists/views/view_kind'
import { viewState } from '#platform/lists/views/view_state'
import { isUuid } from '#platform/text/addresses'
import { restoreRecord } from '#platform/trash/restore_record'
import type { HttpContext } from '@adonisjs/core/http'

/** Lists as somebody wants to see them again. */
export default class ListViewsController {
  /** Keeps the state that the address of the request says. */
  async store(ctx: HttpContext) {
    const { me, params, request, response } = ctx
    const { definition } = await openList({ list: params.list, about: params.about ?? null }, ctx)
    const given = await request.validateUsing(newViewValidator)
    const view = await ListView.create({
      listName: definition.name,
      name: given.name,
      state: viewState(definition, request.qs()),
      userId: me.id,
      isShared: Boolean(given.isShared && mayShare(ctx)),
    })
    if (given.isDefault) await makeDefault(view, me)
    return response.redirect(withView(ctx, view.uuid))
  }

  async update(ctx: HttpContext) {
    const { me, request, response } = ctx
    const view = await visibleView(ctx)
    const { name, isShared, isDefault, takesState } =
      await request.validateUsing(viewChangeValidator)
    const changesIt = name !== undefined || isShared !== undefined || takesState
    if (changesIt && !view.isChangedBy(me)) throw new NotFound()
    if (isShared && !view.isShared && !mayShare(ctx)) throw new NotFound()
    const definition = findList(view.listName)!
    await view
      .merge({
        name: name ?? view.name,
        isShared: isShared ?? view.isShared,
        state: takesState ? viewState(definition, request.qs()) : view.state,
      })
      .save()
    if (isDefault !== undefined) await (isDefault ? makeDefault : dropDefault)(view, me)
    return response.redirect().back()
  }

  async destroy(ctx: HttpContext) {
    const view = await visibleView(ctx)
    if (!view.isChangedBy(ctx.me)) throw new NotFound()
    await view.moveToTrash()
    return ctx.response.redirect(withView(ctx, null))
  }

  /** Undo: out of the trash again. */
  async restore(ctx: HttpContext) {
    const view = await visibleView(ctx, { withTrashed: true })
    if (!view.isChangedBy(ctx.me)) throw new NotFound()
    await restoreRecord(viewKind, view)
    return ctx.response.redirect().back()
  }
}

const mayShare = ({ me }: HttpContext) => me.grants.anywhere('lists.share_views')

/** A view of one's own, or a shared one of a list that one may see. @throws NotFound */
async function visibleView(ctx: HttpContext, { withTrashed = false } = {}) {
  const { me, params } = ctx
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

/** The page one came from, as this view; without one as the list is by itself. */
function withView({ request }: HttpContext, view: string | null) {
  const from = new URL(request.header('referer') ?? '/', 'http://here')
  if (view) from.searchParams.set('view', view)
  else from.searchParams.delete('view')
  return `/${from.pathname.replace(/^\/+/, '')}${from.search}`
}
