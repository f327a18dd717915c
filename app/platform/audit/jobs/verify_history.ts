import { defineJob } from '#platform/jobs/define_job'
import { verifyHistory as verify } from '#platform/audit/verify_history'

/** Proves that nobody changed the history behind the application's back. */
export const verifyHistory = defineJob<object>({
  name: 'verify_history',
  timeoutSeconds: 3600,
  schedule: { cron: '30 2 * * *', zone: 'UTC', core: true },
  async handle(_, run) {
    await verify((done, total) => run.progress(done, total))
    return { next: '/admin/audit' }
  },
})
