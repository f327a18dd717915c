import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { verifyHistory } from '#platform/audit/jobs/verify_history'
import { enqueue } from '#platform/jobs/enqueue'
import { startedRun } from '#platform/jobs/started_run'
import { auditList } from '#reporting/audit_list'

const audit = endpointsAt('/audit', { permission: 'audit.view' })

defineEndpoints('History', [
  audit.list('', auditList, { summary: 'Who did what, when, in the whole company' }),
  audit.post('/verifications', 'Prove that nobody changed the history', {
    screens: ['POST /admin/audit/verifications'],
    answer: startedRun,
    status: 202,
    handle: async () => ({ run: await enqueue(verifyHistory, {}, { watched: true }) }),
  }),
])
