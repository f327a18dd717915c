import hash from '@adonisjs/core/services/hash'
import { setting } from '#platform/settings/setting'
import { passwordLength } from '#identity/settings'
import User from '#identity/models/user'
import { setPassword } from '#identity/actions/set_password'
import { signOutEverywhere } from '#identity/actions/sign_out_everywhere'
import { signOutOwnDevice } from '#identity/actions/sign_out_own_device'
import { methodsOf } from '#identity/single_sign_on/queries/methods_of'
import { twoFactorOf } from '#identity/queries/two_factor_of'
import { seenAs } from '#identity/impersonation/seen_as'
import { sessionsOf } from '#identity/queries/sessions_of'
import { newPasswordValidator, passwordChangeValidator } from '#identity/validators/sign_in'
import type { HttpContext } from '@adonisjs/core/http'

/** My devices and my password. */
export default class SecurityController {
  async show({ inertia, me }: HttpContext) {
    const user = await User.findOrFail(me.id)
    return inertia.render('identity/security', {
      sessions: await sessionsOf(me),
      passwordLength: await setting(passwordLength),
      twoFactor: await twoFactorOf(user),
      methods: await methodsOf(user),
      seenAs: await seenAs(user.id),
    })
  }

  /** Signs one device out; devices are named by a short public id, never by their session's. */
  async destroySession({ i18n, me, params, response, session }: HttpContext) {
    await signOutOwnDevice(me, params.session)
    session.flash('notice', {
      kind: 'success',
      message: i18n.t('identity.security.signed_out_one'),
    })
    return response.redirect('/me/security')
  }

  async destroyAllSessions({ me, response, session }: HttpContext) {
    await signOutEverywhere(me)
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
    await setPassword(user, password, i18n, { keep: me.sessionId })
    session.flash('notice', {
      kind: 'success',
      message: i18n.t('identity.security.password_changed'),
    })
    return response.redirect('/me/security')
  }

  /** The one page that is open while a new password is asked for. */
  async newPassword({ inertia, me, response }: HttpContext) {
    if (!me.mustChangePassword) return response.redirect('/home')
    return inertia.render('identity/new_password', {
      passwordLength: await setting(passwordLength),
    })
  }

  async chooseNewPassword({ i18n, me, request, response, session }: HttpContext) {
    if (!me.mustChangePassword) return response.redirect('/home')
    const { password } = await request.validateUsing(
      newPasswordValidator(await setting(passwordLength))
    )
    await setPassword(await User.findOrFail(me.id), password, i18n, { keep: me.sessionId })
    return response.redirect((session.pull('intended') as string | undefined) ?? '/home')
  }
}
