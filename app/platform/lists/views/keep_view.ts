import { NotFound } from '#platform/errors'
import { findList } from '#platform/lists/define_list'
import ListView from '#platform/lists/models/list_view'
import { openList } from '#platform/lists/open_list'
import { dropDefault, makeDefault } from '#platform/lists/views/default_view'
import { viewState } from '#platform/lists/views/view_state'
import type { HttpContext } from '@adonisjs/core/http'
import type { newViewValidator, viewChangeValidator } from '#platform/lists/validators/list_view'

type NewView = Awaited<ReturnType<typeof newViewValidator.validate>>
type ViewChange = Awaited<ReturnType<typeof viewChangeValidator.validate>>

/** Keeps the list of the address in the state that the address says. */
export async function keepView(ctx: HttpContext, given: NewView): Promise<ListView> {
  const { me, params, request } = ctx
  const { definition } = await openList({ list: params.list, about: params.about ?? null }, ctx)
  const view = await ListView.create({
    listName: definition.name,
    name: given.name,
    state: viewState(definition, request.qs()),
    userId: me.id,
    isShared: Boolean(given.isShared && mayShare(ctx)),
  })
  if (given.isDefault) await makeDefault(view, me)
  return view
}

/** Everybody chooses their default; the rest is for whose view it is. @throws NotFound */
export async function changeView(ctx: HttpContext, view: ListView, change: ViewChange) {
  const { me, request } = ctx
  const { name, isShared, isDefault, takesState } = change
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
}

const mayShare = ({ me }: HttpContext) => me.grants.anywhere('lists.share_views')
