import vine from '@vinejs/vine'
import { textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { verifyHistory } from '#platform/audit/jobs/verify_history'
import { enqueue } from '#platform/jobs/enqueue'
import { startedRun } from '#platform/jobs/started_run'
import { personFor } from '#identity/queries/person_for'
import { auditList, personActivityList } from '#reporting/audit_list'
import { auditEntry } from '#reporting/queries/audit_entry'

const change = vine.object({
  field: vine.string(),
  label: vine.string(),
  before: vine.string(),
  after: vine.string(),
  lines: vine.array(vine.object({ kind: vine.string(), text: vine.string() })).nullable(),
})

const entryAnswer = vine.create({
  id: vine.string(),
  at: vine.string(),
  actor: vine.string(),
  actorHref: textOrNull(),
  impersonator: vine.object({ name: vine.string(), href: vine.string() }).nullable(),
  action: vine.string(),
  record: textOrNull(),
  recordHref: textOrNull(),
  description: textOrNull(),
  changes: vine.array(change),
  category: vine.string(),
  severity: vine.string(),
  ip: textOrNull(),
  device: textOrNull(),
  request: textOrNull(),
  runHref: textOrNull(),
  position: vine.number().nullable(),
  hash: textOrNull(),
  isGenuine: vine.boolean(),
  ofRequest: vine.array(
    vine.object({
      id: vine.string(),
      action: vine.string(),
      record: vine.string(),
      changes: vine.string(),
    })
  ),
})

const audit = endpointsAt('/audit', { permission: 'audit.view' })

defineEndpoints('History', [
  audit.list('', auditList, { summary: 'Who did what, when, in the whole company' }),
  audit.list('/people/:person', personActivityList, {
    summary: 'What somebody did, and what was done to their account',
    params: { person: 'Id of the person' },
    find: ({ me, params }) => personFor(me, params.person, 'audit.view'),
  }),
  audit.get('/:entry', 'One entry with before and after, its place in the chain and its request', {
    params: { entry: 'Id of the entry' },
    answer: entryAnswer,
    handle: auditEntry,
  }),
  audit.post('/verifications', 'Prove that nobody changed the history', {
    screens: ['POST /admin/audit/verifications'],
    answer: startedRun,
    status: 202,
    handle: async () => ({ run: await enqueue(verifyHistory, {}, { watched: true }) }),
  }),
])
