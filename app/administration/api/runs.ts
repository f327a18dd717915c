import vine from '@vinejs/vine'
import '#start/jobs'
import { numberOrNull, textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { cancelRun, discardRun, preferRun, retryRun } from '#administration/jobs/actions/change_run'
import { runsList } from '#administration/jobs/lists/runs_list'
import { runDetails } from '#administration/jobs/queries/run_details'
import type { HttpContext } from '@adonisjs/core/http'

const runs = endpointsAt('/runs', { permission: 'jobs.manage' })

const runAnswer = vine.create({
  id: vine.string(),
  name: vine.string(),
  status: vine.string(),
  done: vine.number(),
  total: numberOrNull(),
  attempts: vine.number(),
  startedBy: textOrNull(),
  error: textOrNull(),
  createdAt: vine.string(),
  startedAt: textOrNull(),
  finishedAt: textOrNull(),
})

async function runOf({ i18n }: HttpContext, uuid: string) {
  const { id, name, status, done, total, attempts, ...run } = await runDetails(uuid, i18n)
  const { startedBy, error, createdAt, startedAt, finishedAt } = run
  const progress = { id, name, status, done, total, attempts }
  return { ...progress, startedBy, error, createdAt, startedAt, finishedAt }
}

/** What is done to a run, and how it is then. */
const change = (what: string, summary: string, work: (uuid: string) => Promise<unknown>) =>
  runs.post(`/:run/${what}`, summary, {
    screens: [`POST /system/jobs/:run/${what}`],
    answer: runAnswer,
    async handle(ctx) {
      await work(ctx.params.run)
      return runOf(ctx, ctx.params.run)
    },
  })

defineEndpoints('Jobs', [
  runs.list('', runsList, { summary: 'Every run of the company, whoever asked for it' }),
  runs.get('/:run', 'One run', {
    answer: runAnswer,
    handle: (ctx) => runOf(ctx, ctx.params.run),
  }),
  change('cancellation', 'End a run: at once, or at its next report', cancelRun),
  runs.post('/:run/retries', 'Ask once more for what failed', {
    screens: ['POST /system/jobs/:run/retries'],
    answer: runAnswer,
    status: 201,
    handle: async (ctx) => runOf(ctx, await retryRun(ctx.params.run)),
  }),
  change('preference', 'Let a run that waits go first', preferRun),
  change('discarding', 'Put a failed run away', discardRun),
])
