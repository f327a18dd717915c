import hash from '@adonisjs/core/services/hash'
import User from '#identity/models/user'
import { fieldFault } from '#platform/http/field_fault'
import { takeCode } from '#identity/two_factor/authenticator'
import { preferMethod, unlinkMethod } from '#identity/single_sign_on/actions/unlink_method'
import { startFlow } from '#identity/single_sign_on/openid/flow'
import { preferenceValidator, proofValidator } from '#identity/single_sign_on/validators/connection'
import SsoConnection from '#identity/single_sign_on/models/sso_connection'
import { NotFound } from '#platform/errors'
import { countFailedTry, refuseTooManyTries } from '#identity/sign_in_throttle'
import type { HttpContext } from '@adonisjs/core/http'

/** My ways to sign in beside the password. */
export default class MethodsController {
  /** To the provider, after who sits here has proved who they are: an open screen must not be enough. */
  async store(ctx: HttpContext) {
    const { inertia, me, params } = ctx
    const connection = await SsoConnection.findByOrFail('uuid', params.connection)
    if (!connection.isEnabled) throw new NotFound()
    await proveSelf(ctx)
    return inertia.location(await startFlow(ctx, connection, { for: 'link', user: me.id }))
  }

  async destroy(ctx: HttpContext) {
    await SsoConnection.query()
      .sideload({ withTrashed: true })
      .where('uuid', ctx.params.connection)
      .firstOrFail()
    await unlinkMethod(await proveSelf(ctx), ctx.params.connection)
    return done(ctx, 'unlinked')
  }

  async prefer(ctx: HttpContext) {
    const { connection } = await ctx.request.validateUsing(preferenceValidator)
    await preferMethod(await User.findOrFail(ctx.me.id), connection)
    return done(ctx, 'preferred')
  }
}

/**
 * By password, or by a code of the second step for who has none.
 *
 * @throws E_VALIDATION_ERROR beside `password` or `code`; TooManyTries
 */
async function proveSelf({ i18n, me, request }: HttpContext): Promise<User> {
  const { password, code } = await request.validateUsing(proofValidator)
  const user = await User.findOrFail(me.id)
  await refuseTooManyTries(`proof:${me.uuid}`, request.ip())
  const isProved = user.password
    ? Boolean(password) && (await hash.verify(user.password, password!))
    : user.twoFactorEnabled && Boolean(code) && (await takeCode(user, code!.replaceAll(/\s/g, '')))
  if (isProved) return user
  await countFailedTry(`proof:${me.uuid}`, request.ip())
  throw user.password || !user.twoFactorEnabled
    ? fieldFault(i18n, 'password', 'identity.errors.wrong_password')
    : fieldFault(i18n, 'code', 'identity.errors.wrong_code')
}

function done({ i18n, response, session }: HttpContext, what: string) {
  session.flash('notice', { kind: 'success', message: i18n.t(`identity.sso.done.${what}`) })
  return response.redirect('/me/security')
}
