import vine from '@vinejs/vine'
import db from '#platform/db'
import { numberOrNull, textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { NotFound } from '#platform/errors'
import { currentTenantId } from '#platform/tenancy/scope'

const jobs = endpointsAt('/jobs', { permission: 'signed_in' })

const runAnswer = vine.create({
  id: vine.string(),
  name: vine.string(),
  status: vine.string(),
  done: vine.number(),
  total: numberOrNull(),
  createdAt: vine.string(),
  finishedAt: textOrNull(),
})

defineEndpoints('Jobs', [
  jobs.get('/:run', 'How far a job is that you started', {
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
