import i18nManager from '@adonisjs/i18n/services/main'
import db from '#platform/db'
import { hashSecret } from '#platform/secrets'
import { findCurrentUser } from '#identity/queries/find_current_user'
import { visitorLocale } from '#platform/i18n/visitor_locale'
import type { AuthCookie } from '#platform/http/middleware/tenant_middleware'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Who asks, without a transaction around what follows: long requests use `asPerson` for each step. */
export default class PersonMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    ctx.i18n = i18nManager.locale(visitorLocale(ctx))
    const auth = ctx.session.get('auth') as AuthCookie | undefined
    const me =
      auth && (await db.asTenant(auth.tenant, () => findCurrentUser(hashSecret(auth.secret))))
    if (me) {
      ctx.me = me
      ctx.i18n = i18nManager.locale(me.locale)
    }
    return next()
  }
}
