import vine from '@vinejs/vine'
import db from '#platform/db'
import { NotFound } from '#platform/errors'
import { defineEndpoints, endpoint } from '#platform/api/define_endpoint'
import { listAnswer, listQuery, readList } from '#platform/api/list_endpoint'
import { openList } from '#platform/lists/open_list'
import { currentTenantId } from '#platform/tenancy/scope'
import type { HttpContext } from '@adonisjs/core/http'

const LIST = { list: 'Name of the list, as “Copy as API call” in its menu says' }
const ABOUT = { about: 'What the list is about, such as the slug of a course' }

/** Whoever may open the page of a list may read it here. @throws NotFound */
async function readNamedList(ctx: HttpContext, limit = 50) {
  const { list, about = null } = ctx.params
  const open = await openList({ list, about }, ctx)
  Object.assign(ctx.params, open.ctx.params)
  return readList(open.definition, ctx, limit)
}

const runAnswer = vine.create({
  id: vine.string(),
  name: vine.string(),
  status: vine.enum(['waiting', 'running', 'completed', 'failed'] as const),
  done: vine.number(),
  total: vine.number(),
  createdAt: vine.string(),
  finishedAt: vine.string().nullable(),
})

defineEndpoints('platform', [
  endpoint({
    method: 'GET',
    path: '/lists/:list',
    params: LIST,
    summary: 'Any list of any page',
    permission: 'signed_in',
    query: listQuery,
    answer: listAnswer,
    handle: (ctx, { query }) => readNamedList(ctx, query.limit),
  }),
  endpoint({
    method: 'GET',
    path: '/lists/:list/:about',
    params: { ...LIST, ...ABOUT },
    summary: 'A list that is about something, such as the attempts of a course',
    permission: 'signed_in',
    query: listQuery,
    answer: listAnswer,
    handle: (ctx, { query }) => readNamedList(ctx, query.limit),
  }),
  endpoint({
    method: 'GET',
    path: '/jobs/:run',
    summary: 'How far a job is that you started',
    permission: 'signed_in',
    answer: runAnswer,
    handle: async ({ me, params }) => {
      const row = await db
        .from('job_runs')
        .where({ tenant_id: currentTenantId(), uuid: params.run, user_id: me.id })
        .first()
      if (!row) throw new NotFound()
      return {
        id: row.uuid,
        name: row.job_name,
        status: row.status,
        done: row.progress_done,
        total: row.progress_total,
        createdAt: row.created_at.toISOString(),
        finishedAt: row.finished_at?.toISOString() ?? null,
      }
    },
  }),
])
