import { personFor } from '#identity/queries/person_for'
import { personHead } from '#identity/queries/person_head'
import { showList } from '#platform/lists/show_list'
import { personActivityList } from '#reporting/audit_list'
import type { HttpContext } from '@adonisjs/core/http'

/** The history of one person: what they did and what was done to their account. */
export default class PersonActivityController {
  async index(ctx: HttpContext) {
    const user = await personFor(ctx.me, ctx.params.person, 'audit.view')
    return ctx.inertia.render('reporting/person_activity', {
      person: personHead(user, ctx.me),
      list: await showList(personActivityList, ctx),
    })
  }
}
