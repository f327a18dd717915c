import limiter from '@adonisjs/limiter/services/main'
import { linkIsOpen, passwordLengthFor, resetPassword } from '#identity/actions/reset_password'
import { requestPasswordReset } from '#identity/actions/request_password_reset'
import { askedFrom } from '#identity/asked_from'
import { emailValidator, newPasswordValidator } from '#identity/validators/sign_in'
import { TooManyTries } from '#identity/errors'
import type { HttpContext } from '@adonisjs/core/http'

export default class PasswordResetsController {
  async create({ inertia, session }: HttpContext) {
    return inertia.render('identity/forgot_password', {
      email: (session.get('signInEmail') as string | undefined) ?? '',
      sent: Boolean(session.flashMessages.get('resetSent')),
    })
  }

  async store({ request, response, session }: HttpContext) {
    const { email } = await request.validateUsing(emailValidator)
    const throttle = limiter.use({ requests: 5, duration: '15 mins' })
    const key = `reset:${request.ip()}:${email}`
    if ((await throttle.attempt(key, () => true)) === undefined) {
      throw new TooManyTries(await throttle.availableIn(key))
    }
    await requestPasswordReset(email, askedFrom({ request }))
    session.flash('resetSent', true)
    return response.redirect().back()
  }

  async edit({ i18n, inertia, params, response, session }: HttpContext) {
    if (!(await linkIsOpen(params.link))) {
      session.flash('notice', { kind: 'error', message: i18n.t('identity.errors.link_expired') })
      return response.redirect('/password/forgot')
    }
    return inertia.render('identity/reset_password', {
      link: params.link,
      passwordLength: await passwordLengthFor(params.link),
    })
  }

  async update({ i18n, params, request, response, session }: HttpContext) {
    const { password } = await request.validateUsing(
      newPasswordValidator(await passwordLengthFor(params.link))
    )
    await resetPassword(params.link, password, i18n)
    session.flash('notice', { kind: 'success', message: i18n.t('identity.reset.done') })
    return response.redirect('/login')
  }
}
