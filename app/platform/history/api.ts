import vine from '@vinejs/vine'
import { textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { NotFound } from '#platform/errors'
import { findPast } from '#platform/history/find_past'
import { recordFacts } from '#platform/history/record_facts'
import { recordHistory } from '#platform/history/record_history'
import { restoreField } from '#platform/history/restore_field'
import { momentsValidator, restorationValidator } from '#platform/history/validators/restoration'
import type { HttpContext } from '@adonisjs/core/http'

const history = endpointsAt('/history/:kind/:record', {
  permission: 'signed_in',
  params: { kind: 'Kind of record: `courses`, `lessons`, `users` …' },
})

const change = vine.object({
  field: vine.string(),
  label: vine.string(),
  before: vine.string(),
  after: vine.string(),
  lines: vine.array(vine.object({ kind: vine.string(), text: vine.string() })).nullable(),
})

const historyAnswer = vine.create({
  id: vine.string(),
  title: vine.string(),
  entries: vine.array(
    vine.object({
      id: vine.string(),
      at: vine.string(),
      until: textOrNull(),
      actor: vine.string(),
      action: vine.string(),
      changes: vine.array(change),
      restorable: vine.array(vine.string()),
    })
  ),
  isCut: vine.boolean(),
  comparison: vine
    .object({ from: vine.string(), to: vine.string(), changes: vine.array(change.clone()) })
    .nullable(),
})

async function historyOf(ctx: HttpContext, moments: { from?: string; to?: string } = {}) {
  const { i18n, me } = ctx
  const { kind, record, mayRestore } = await findPast(ctx)
  const reader = { i18n, timezone: me.timezone, mayRestore }
  const { id, title, entries, isCut, comparison } = await recordHistory(
    kind,
    record,
    reader,
    moments
  )
  return { id, title, entries, isCut, comparison }
}

const factsAnswer = vine.create({
  createdAt: vine.string(),
  createdBy: textOrNull(),
  updatedAt: vine.string(),
  updatedBy: textOrNull(),
})

defineEndpoints('History', [
  history.get('', 'Who changed what of a record, newest first', {
    description: 'With `from` and `to`, ids of two entries, also what differs between them.',
    query: momentsValidator,
    answer: historyAnswer,
    handle: (ctx, { query }) => historyOf(ctx, query),
  }),
  history.get('/facts', 'Who made a record, and who changed it last', {
    answer: factsAnswer,
    async handle(ctx) {
      const { kind, record } = await findPast(ctx)
      return recordFacts(kind, record)
    },
  }),
  history.post('/restorations', 'Put the value back that a field had before a change', {
    screens: ['POST /history/:kind/:record/restorations'],
    body: restorationValidator,
    answer: historyAnswer,
    async handle(ctx, { body: { entry, field } }) {
      const { kind, record, mayRestore } = await findPast(ctx)
      if (!mayRestore) throw new NotFound()
      await restoreField(kind, record, entry, field)
      return historyOf(ctx)
    },
  }),
])
