import { auditList } from '#reporting/audit_list'
import { showList } from '#platform/lists/show_list'
import type { HttpContext } from '@adonisjs/core/http'

export default class AuditController {
  async index(ctx: HttpContext) {
    return ctx.inertia.render('reporting/audit', { list: await showList(auditList, ctx) })
  }
}
