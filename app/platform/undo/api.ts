import vine from '@vinejs/vine'
import '#start/undo'
import { textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { startedRun } from '#platform/jobs/started_run'
import { planUndo, startUndo } from '#platform/undo/start_undo'

const undo = endpointsAt('/jobs/:run/undo', { permission: 'signed_in' })

const planAnswer = vine.create({
  of: vine.string(),
  until: vine.string(),
  taken: vine.number(),
  kept: vine.number(),
  rows: vine.array(
    vine.object({
      id: vine.string(),
      name: vine.string(),
      kind: vine.string(),
      reason: textOrNull(),
    })
  ),
  remarks: vine.array(vine.string()),
})

defineEndpoints('Jobs', [
  undo.get('', 'What would be taken back of a run of yours, and what stays and why', {
    description: 'For 24 hours; at most a hundred rows, those that stay first.',
    answer: planAnswer,
    async handle(ctx) {
      const { back: _, ...plan } = await planUndo(ctx)
      return plan
    },
  }),
  undo.post('', 'Take back what a run of yours did, all of it or nothing', {
    screens: ['POST /jobs/:run/undo'],
    answer: startedRun,
    status: 202,
    handle: async (ctx) => ({ run: (await startUndo(ctx)).run }),
  }),
])
