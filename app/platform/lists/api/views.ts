import vine from '@vinejs/vine'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { dataOf } from '#platform/api/answer_types'
import { findList } from '#platform/lists/define_list'
import { openList } from '#platform/lists/open_list'
import { newViewValidator, viewChangeValidator } from '#platform/lists/validators/list_view'
import { changeView, keepView } from '#platform/lists/views/keep_view'
import { viewsOfList, type KnownView } from '#platform/lists/views/views_of_list'
import { changeableView, visibleView } from '#platform/lists/views/visible_view'
import type { HttpContext } from '@adonisjs/core/http'
import type ListView from '#platform/lists/models/list_view'

const at = endpointsAt('', {
  permission: 'signed_in',
  params: {
    list: 'Name of the list, as “Copy as API call” in its menu says',
    about: 'What the list is about, such as the slug of a course',
  },
})

const viewAnswer = vine.create({
  id: vine.string(),
  name: vine.string(),
  /** What the address of the list says in it. */
  state: vine.any(),
  isShared: vine.boolean(),
  isMine: vine.boolean(),
  isDefault: vine.boolean(),
  owner: vine.string(),
})

const shown = ({ id, name, state, isShared, isMine, isDefault, owner }: KnownView) => ({
  id,
  name,
  state,
  isShared,
  isMine,
  isDefault,
  owner,
})

async function viewOf(ctx: HttpContext, { uuid, listName }: ListView) {
  const views = await viewsOfList(findList(listName)!, ctx)
  return shown(views.find(({ id }) => id === uuid)!)
}

async function viewsOf(ctx: HttpContext) {
  const { list, about = null } = ctx.params
  const { definition } = await openList({ list, about }, ctx)
  return { data: (await viewsOfList(definition, ctx)).map(shown) }
}

const keeping = {
  description: 'It keeps search, filters, order and columns of the address.',
  screens: ['POST /lists/:list/views/:about?'],
  body: newViewValidator,
  answer: viewAnswer,
  status: 201 as const,
  handle: async (ctx: HttpContext, { body }: { body: any }) =>
    viewOf(ctx, await keepView(ctx, body)),
}

defineEndpoints('Saved views', [
  at.get('/lists/:list/views', 'Your views of a list and those that others share', {
    answer: dataOf(viewAnswer.schema.clone()),
    handle: viewsOf,
  }),
  at.post('/lists/:list/views', 'Keep a list as it is now', keeping),
  at.post('/lists/:list/views/:about', 'The same of a list about something', keeping),
  at.get('/list-views/:view', 'One view', {
    answer: viewAnswer,
    handle: async (ctx) => viewOf(ctx, await visibleView(ctx)),
  }),
  at.put('/list-views/:view', 'Change a view, or make it your default', {
    description: '`takesState` keeps the state of the address instead of what it kept before.',
    screens: ['PUT /list-views/:view'],
    body: viewChangeValidator,
    answer: viewAnswer,
    async handle(ctx, { body }) {
      const view = await visibleView(ctx)
      await changeView(ctx, view, body)
      return viewOf(ctx, view)
    },
  }),
  at.delete('/list-views/:view', 'Move a view to the trash', {
    screens: ['DELETE /list-views/:view'],
    handle: async (ctx) => (await changeableView(ctx)).moveToTrash(),
  }),
])
