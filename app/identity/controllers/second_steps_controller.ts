import { openStep, passStep } from '#identity/two_factor/second_step'
import { codeValidator } from '#identity/validators/sign_in'
import { countFailedTry, forgetTries, refuseTooManyTries } from '#identity/sign_in_throttle'
import { leaveForIntended } from '#identity/controllers/sign_in_controller'
import type { HttpContext } from '@adonisjs/core/http'

/** Between the password and the session, for who turned the second step on. */
export default class SecondStepsController {
  async create({ inertia, session, response }: HttpContext) {
    return openStep({ session })
      ? inertia.render('identity/second_step', {})
      : response.redirect('/login')
  }

  async store(ctx: HttpContext) {
    const { i18n, request, response, session } = ctx
    const step = openStep(ctx)
    if (!step) return response.redirect('/login')
    const { code, trusts } = await request.validateUsing(codeValidator)
    const account = `code:${step.tenant}:${step.user}`
    await refuseTooManyTries(account, request.ip())
    if (!(await passStep(ctx, step, { code, trusts: Boolean(trusts) }))) {
      await countFailedTry(account, request.ip())
      session.flash('inputErrorsBag', { code: [i18n.t('identity.errors.wrong_code')] })
      return response.redirect().back()
    }
    await forgetTries(account, request.ip())
    return leaveForIntended(ctx, step.tenant)
  }
}
