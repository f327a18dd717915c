import hash from '@adonisjs/core/services/hash'
import db from '#platform/db'
import { NotFound } from '#platform/errors'
import { recordAudit } from '#platform/audit/audit'
import { setting } from '#platform/settings/setting'
import { passwordLength } from '#identity/settings'
import User from '#identity/models/user'
import { setPassword } from '#identity/actions/reset_password'
import { signOutDevice } from '#identity/actions/sign_out_device'
import { sessionsOf } from '#identity/queries/sessions_of'
import { passwordChangeValidator } from '#identity/validators/sign_in'
import type { HttpContext } from '@adonisjs/core/http'

/** My devices and my password. */
export default class SecurityController {
  async show({ inertia, me }: HttpContext) {
    return inertia.render('identity/security', {
      sessions: await sessionsOf(me),
      passwordLength: await setting(passwordLength),
    })
  }

  /** Signs one device out; devices are named by a short public id, never by their session's. */
  async destroySession({ i18n, me, params, response, session }: HttpContext) {
    const chosen = (await sessionsOf(me)).find(({ id }) => id === params.session)
    if (!chosen) throw new NotFound()
    await signOutDevice(me.id, chosen.id)
    session.flash('notice', {
      kind: 'success',
      message: i18n.t('identity.security.signed_out_one'),
    })
    return response.redirect('/me/security')
  }

  async destroyAllSessions({ me, response, session }: HttpContext) {
    await db.from('user_sessions').where({ tenant_id: me.tenantId, user_id: me.id }).delete()
    recordAudit({
      action: 'signed_out_everywhere',
      resourceType: 'users',
      resourceId: me.id,
      category: 'authentication',
    })
    session.clear()
    return response.redirect('/login')
  }

  async updatePassword({ i18n, me, request, response, session }: HttpContext) {
    const { currentPassword, password } = await request.validateUsing(
      passwordChangeValidator(await setting(passwordLength))
    )
    const user = await User.findOrFail(me.id)
    if (!user.password || !(await hash.verify(user.password, currentPassword))) {
      session.flash('inputErrorsBag', {
        currentPassword: [i18n.t('identity.errors.wrong_password')],
      })
      return response.redirect().back()
    }
    await setPassword(user, password, { keep: me.sessionId })
    session.flash('notice', {
      kind: 'success',
      message: i18n.t('identity.security.password_changed'),
    })
    return response.redirect('/me/security')
  }
}
