import { auditList } from '#reporting/audit_list'
import { auditEntry } from '#reporting/queries/audit_entry'
import { enqueue } from '#platform/jobs/enqueue'
import { showList } from '#platform/lists/show_list'
import { lastVerification } from '#platform/audit/verify_history'
import { verifyHistory } from '#platform/audit/jobs/verify_history'
import type { HttpContext } from '@adonisjs/core/http'

export default class AuditController {
  async index(ctx: HttpContext) {
    return ctx.inertia.render('reporting/audit', {
      list: await showList(auditList, ctx),
      verification: await lastVerification(),
    })
  }

  async show(ctx: HttpContext) {
    return ctx.inertia.render('reporting/audit_entry', { entry: await auditEntry(ctx) })
  }

  async verify({ response }: HttpContext) {
    return response.redirect(`/jobs/${await enqueue(verifyHistory, {}, { watched: true })}`)
  }
}
