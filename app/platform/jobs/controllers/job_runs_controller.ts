import db from '#platform/db'
import { NotFound } from '#platform/errors'
import { madeFile } from '#platform/jobs/made_file'
import { jobRunsList } from '#platform/jobs/job_runs_list'
import { showList } from '#platform/lists/show_list'
import { currentTenantId } from '#platform/tenancy/scope'
import type { JobRunView } from '#platform/jobs/types'
import type { HttpContext } from '@adonisjs/core/http'

export default class JobRunsController {
  async index(ctx: HttpContext) {
    return ctx.inertia.render('platform/jobs', { list: await showList(jobRunsList, ctx) })
  }

  /** One run, for the page that watches it. Its result names where to go on. */
  async show({ i18n, inertia, me, params }: HttpContext) {
    const row = await db
      .from('job_runs')
      .where({ tenant_id: currentTenantId(), uuid: params.run })
      .if(!me.can('jobs.manage'), (query) => query.where('user_id', me.id))
      .first()
    if (!row) throw new NotFound()
    const run: JobRunView = {
      id: row.uuid,
      name: row.job_name,
      status: row.status,
      done: row.progress_done,
      total: row.progress_total,
      step: row.step,
      error:
        row.status === 'failed'
          ? i18n.t(row.error_key ?? 'platform.jobs.failed', row.result?.errorParams)
          : null,
      result: row.result,
      file: row.result?.file ? await madeFile(row.result.file) : null,
      createdAt: row.created_at.toISOString(),
      finishedAt: row.finished_at?.toISOString() ?? null,
    }
    return inertia.render('platform/job', { run })
  }
}
