import { isSending } from '#platform/http/is_sending'
import { NotFound, PasswordRequired } from '#platform/errors'
import { refuseWhenOff } from '#platform/features/feature_off'
import { refuseDuringMaintenance } from '#platform/maintenance/gate'
import { refuseWhileImpersonating } from '#identity/impersonation/what_is_allowed'
import type { Permission } from '#platform/permissions/catalog'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/**
 * `public`: anybody. `guest`: only who is not signed in. `entering`: signed in, also before a new password
 * that is asked for was chosen. `signed_in`, or a permission held anywhere.
 */
export type Access = 'public' | 'guest' | 'entering' | 'signed_in' | Permission

/** The door that every route declares; a route without one keeps the application from starting. */
export default class AccessMiddleware {
  async handle(ctx: HttpContext, next: NextFn, access: Access) {
    await refuseDuringMaintenance(ctx)
    if (ctx.me) await refuseWhenOff(ctx.route!.pattern)
    if (ctx.me?.impersonation) refuseWhileImpersonating(ctx)
    if (access === 'public') return next()
    if (access === 'guest') return ctx.me ? ctx.response.redirect('/home') : next()
    if (!ctx.me) return this.#askToSignIn(ctx)
    if (access === 'entering') return next()
    if (ctx.me.mustChangePassword && ctx.apiKey?.isPersonal !== false)
      return this.#askForNewPassword(ctx)
    if (access !== 'signed_in' && !ctx.me.grants.anywhere(access)) throw new NotFound()
    return next()
  }

  #askToSignIn(ctx: HttpContext) {
    const { request, response, session } = ctx
    if (isSending(request)) return response.status(401).send({ status: 401 })
    if (isProgram(request)) {
      return response.status(401).send({ type: 'about:blank', status: 401, title: 'Sign in first' })
    }
    // Deep links land where they were meant to, right after signing in.
    if (request.method() === 'GET') session.put('intended', request.url(true))
    return response.redirect('/login')
  }

  /** Nothing else works until it is chosen; then the address that was asked for opens. */
  #askForNewPassword({ apiKey, request, session, response }: HttpContext) {
    if (apiKey || isSending(request) || isProgram(request)) throw new PasswordRequired()
    if (request.method() === 'GET') session.put('intended', request.url(true))
    return response.redirect('/password/new')
  }
}

const isProgram = (request: HttpContext['request']) =>
  !request.header('x-inertia') && request.accepts(['html', 'json']) !== 'html'
