import { NotFound } from '#platform/errors'
import { showList } from '#platform/lists/show_list'
import { endImpersonation } from '#identity/impersonation/end_impersonation'
import { impersonationsList } from '#identity/impersonation/impersonations_list'
import { startImpersonation } from '#identity/impersonation/start_impersonation'
import { impersonationValidator } from '#identity/impersonation/validators'
import User from '#identity/models/user'
import { personFor } from '#identity/queries/person_for'
import type { HttpContext } from '@adonisjs/core/http'

/** Seeing the application as somebody else, or acting as them. */
export default class ImpersonationController {
  async index(ctx: HttpContext) {
    return ctx.inertia.render('identity/impersonations', {
      list: await showList(impersonationsList, ctx),
    })
  }

  async store({ me, params, request, response }: HttpContext) {
    const { mode, reason } = await request.validateUsing(impersonationValidator)
    if (!me.grants.anywhere(`users.${mode}_as`)) throw new NotFound()
    const user = await personFor(me, params.person, `users.${mode}_as`)
    await startImpersonation(me, user, { mode, reason })
    return response.redirect('/home')
  }

  /** Back to oneself, and to the person that one was. */
  async destroy({ me, i18n, response, session }: HttpContext) {
    if (!me.impersonation) return response.redirect('/home')
    const { uuid } = await User.findOrFail(me.id)
    await endImpersonation(me.impersonation.id)
    const message = i18n.t('identity.impersonation.ended', { name: me.name })
    session.flash('notice', { kind: 'success', message })
    return response.redirect(`/admin/users/${uuid}`)
  }
}
