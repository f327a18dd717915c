import vine from '@vinejs/vine'
import '#start/jobs'
import { defineEndpoints, endpoint } from '#platform/api/define_endpoint'
import { listEndpoint } from '#platform/api/list_endpoint'
import { cancelRun, retryRun } from '#administration/jobs/actions/change_run'
import { runsList } from '#administration/jobs/lists/runs_list'
import { runDetails } from '#administration/jobs/queries/run_details'
import type { HttpContext } from '@adonisjs/core/http'

const runAnswer = vine.create({
  id: vine.string(),
  name: vine.string(),
  status: vine.string(),
  done: vine.number(),
  total: vine.number(),
  attempts: vine.number(),
  startedBy: vine.string().nullable(),
  error: vine.string().nullable(),
  createdAt: vine.string(),
  startedAt: vine.string().nullable(),
  finishedAt: vine.string().nullable(),
})

async function runOf({ i18n }: HttpContext, uuid: string) {
  const { id, name, status, done, total, attempts, ...run } = await runDetails(uuid, i18n)
  const { startedBy, error, createdAt, startedAt, finishedAt } = run
  const progress = { id, name, status, done, total, attempts }
  return { ...progress, startedBy, error, createdAt, startedAt, finishedAt }
}

defineEndpoints('administration', [
  listEndpoint('/runs', runsList, { summary: 'Every run of the company, whoever asked for it' }),
  endpoint({
    method: 'GET',
    path: '/runs/:run',
    summary: 'One run',
    permission: 'jobs.manage',
    answer: runAnswer,
    handle: (ctx) => runOf(ctx, ctx.params.run),
  }),
  endpoint({
    method: 'POST',
    path: '/runs/:run/cancellation',
    summary: 'End a run: one that waits at once, one that is at work at its next report',
    permission: 'jobs.manage',
    answer: runAnswer,
    async handle(ctx) {
      await cancelRun(ctx.params.run)
      return runOf(ctx, ctx.params.run)
    },
  }),
  endpoint({
    method: 'POST',
    path: '/runs/:run/retries',
    summary: 'Ask once more for what failed',
    permission: 'jobs.manage',
    answer: runAnswer,
    status: 201,
    handle: async (ctx) => runOf(ctx, await retryRun(ctx.params.run)),
  }),
])
