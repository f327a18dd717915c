import { keepView, changeView } from '#platform/lists/views/keep_view'
import { changeableView, visibleView } from '#platform/lists/views/visible_view'
import { newViewValidator, viewChangeValidator } from '#platform/lists/validators/list_view'
import { viewKind } from '#platform/lists/views/view_kind'
import { restoreRecord } from '#platform/trash/restore_record'
import type { HttpContext } from '@adonisjs/core/http'

/** Lists as somebody wants to see them again. */
export default class ListViewsController {
  /** Keeps the state that the address of the request says. */
  async store(ctx: HttpContext) {
    const view = await keepView(ctx, await ctx.request.validateUsing(newViewValidator))
    return ctx.response.redirect(withView(ctx, view.uuid))
  }

  async update(ctx: HttpContext) {
    const change = await ctx.request.validateUsing(viewChangeValidator)
    await changeView(ctx, await visibleView(ctx), change)
    return ctx.response.redirect().back()
  }

  async destroy(ctx: HttpContext) {
    await (await changeableView(ctx)).moveToTrash()
    return ctx.response.redirect(withView(ctx, null))
  }

  /** Undo: out of the trash again. */
  async restore(ctx: HttpContext) {
    await restoreRecord(viewKind, await changeableView(ctx, { withTrashed: true }))
    return ctx.response.redirect().back()
  }
}

/** The page one came from, as this view; without one as the list is by itself. */
function withView({ request }: HttpContext, view: string | null) {
  const from = new URL(request.header('referer') ?? '/', 'http://here')
  if (view) from.searchParams.set('view', view)
  else from.searchParams.delete('view')
  return `/${from.pathname.replace(/^\/+/, '')}${from.search}`
}
