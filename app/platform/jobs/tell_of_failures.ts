import logger from '@adonisjs/core/services/logger'
import db from '#platform/db'
import { findJob } from '#platform/jobs/define_job'
import { notify, type Notice } from '#platform/notifications/notify'
import { systemAdmins } from '#platform/permissions/system_admins'
import { scopes } from '#platform/tenancy/scope'

/** What the clock asked of the installation went wrong. */
export const tellOfFailedChore = (chore: string) =>
  tellSystemAdmins(() => ({
    type: 'platform.chore_failed',
    about: { type: 'chores', id: 0 },
    values: { chore },
    actionUrl: '/system/health',
  }))

/** A job without which the application is not sound failed for good in a company. */
export async function tellOfFailedCoreJob(job: string, tenant: number) {
  if (!findJob(job)?.schedule?.core) return
  await tellSystemAdmins((own) => ({
    type: 'platform.core_job_failed',
    about: { type: 'scheduled_jobs', id: tenant },
    values: { job, tenant },
    actionUrl: own === tenant ? '/system/jobs?filter[status]=failed' : '/system/health',
  }))
}

/**
 * Tells everybody who watches over the installation, in whichever company they are; apart from
 * what happens now, and without breaking it.
 */
export async function tellSystemAdmins(noticeIn: (tenant: number) => Omit<Notice, 'to'>) {
  try {
    for (const [tenant, to] of await systemAdmins()) {
      await scopes.exit(() =>
        db.asTenant(tenant, () => notify({ ...noticeIn(tenant), to, priority: 'high' }))
      )
    }
  } catch (error) {
    logger.error({ err: error }, 'system administrators were not told')
  }
}
