import hash from '@adonisjs/core/services/hash'
import User from '#identity/models/user'
import { fieldFault } from '#platform/http/field_fault'
import { newAuthenticatorSecret, pictureOf, stepOfCode } from '#identity/two_factor/authenticator'
import { renewRecoveryCodes } from '#identity/two_factor/recovery_codes'
import { forgetTrustedDevices } from '#identity/two_factor/trusted_devices'
import { turnOffTwoFactor, turnOnTwoFactor } from '#identity/two_factor/turn_on'
import { newCodeValidator, passwordValidator } from '#identity/validators/sign_in'
import type { HttpContext } from '@adonisjs/core/http'

/** Turning the second step of signing in on and off, for oneself. */
export default class TwoFactorController {
  /** The secret waits in the encrypted session until a code proves that the app has it. */
  async create({ inertia, me, response, session }: HttpContext) {
    const user = await User.findOrFail(me.id)
    if (user.twoFactorEnabled) return response.redirect('/me/security')
    const secret = (session.get('newSecret') as string | undefined) ?? newAuthenticatorSecret()
    session.put('newSecret', secret)
    return inertia.render('identity/two_factor', {
      secret,
      picture: await pictureOf(secret, { issuer: me.tenantName, label: me.email }),
    })
  }

  async store({ i18n, inertia, me, request, response, session }: HttpContext) {
    const secret = session.get('newSecret') as string | undefined
    if (!secret) return response.redirect('/me/security/two-factor')
    const { code } = await request.validateUsing(newCodeValidator)
    const step = stepOfCode(secret, code)
    if (step === null) throw fieldFault(i18n, 'code', 'identity.errors.wrong_code')
    const codes = await turnOnTwoFactor(await User.findOrFail(me.id), secret, step)
    session.forget('newSecret')
    return inertia.render('identity/recovery_codes', { codes })
  }

  async renewCodes({ i18n, inertia, me, request }: HttpContext) {
    const user = await withPassword(me.id, { i18n, request })
    return inertia.render('identity/recovery_codes', { codes: await renewRecoveryCodes(user) })
  }

  async destroy({ i18n, me, request, response, session }: HttpContext) {
    await turnOffTwoFactor(await withPassword(me.id, { i18n, request }))
    session.flash('notice', { kind: 'success', message: i18n.t('identity.two_factor.off_done') })
    return response.redirect('/me/security')
  }

  async forgetDevices({ i18n, me, response, session }: HttpContext) {
    await forgetTrustedDevices(me)
    session.flash('notice', { kind: 'success', message: i18n.t('identity.two_factor.forgotten') })
    return response.redirect('/me/security')
  }
}

/** @throws E_VALIDATION_ERROR beside `password`: an open screen must not be enough */
async function withPassword(id: number, { i18n, request }: Pick<HttpContext, 'i18n' | 'request'>) {
  const { password } = await request.validateUsing(passwordValidator)
  const user = await User.findOrFail(id)
  if (!user.password || !(await hash.verify(user.password, password))) {
    throw fieldFault(i18n, 'password', 'identity.errors.wrong_password')
  }
  return user
}
