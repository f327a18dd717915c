import { isSending } from '#platform/http/is_sending'
import { NotFound } from '#platform/errors'
import { refuseWhenOff } from '#platform/features/feature_off'
import type { Permission } from '#platform/permissions/catalog'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** `public`: anybody. `guest`: only who is not signed in. `signed_in`, or a permission held anywhere. */
export type Access = 'public' | 'guest' | 'signed_in' | Permission

/** The door that every route declares; a route without one keeps the application from starting. */
export default class AccessMiddleware {
  async handle(ctx: HttpContext, next: NextFn, access: Access) {
    if (ctx.me) await refuseWhenOff(ctx.route!.pattern)
    if (access === 'public') return next()
    if (access === 'guest') return ctx.me ? ctx.response.redirect('/home') : next()
    if (!ctx.me) return this.#askToSignIn(ctx)
    if (access !== 'signed_in' && !ctx.me.grants.anywhere(access)) throw new NotFound()
    return next()
  }

  #askToSignIn(ctx: HttpContext) {
    const { request, response, session } = ctx
    if (isSending(request)) return response.status(401).send({ status: 401 })
    if (!request.header('x-inertia') && request.accepts(['html', 'json']) !== 'html') {
      return response.status(401).send({ type: 'about:blank', status: 401, title: 'Sign in first' })
    }
    // Deep links land where they were meant to, right after signing in.
    if (request.method() === 'GET') session.put('intended', request.url(true))
    return response.redirect('/login')
  }
}
