import { clock } from '#platform/clock'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

const XSRF_COOKIE = 'XSRF-TOKEN'

/**
 * Sends cookies only when something changed: encrypting them anew for every answer
 * costs as much as two queries.
 *
 * The CSRF token goes to the browser's scripts in a cookie of its own. It needs no
 * encryption: it is good for nothing without the secret in the session.
 */
export default class SessionCookiesMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const { request, session } = ctx
    request.request.headers['x-csrf-token'] ??= request.header('x-xsrf-token')
    renewDaily(ctx)
    await next()
    offerToken(ctx)
    const isUnchanged = !session.hasBeenModified && session.responseFlashMessages.isEmpty
    if (isUnchanged) session.commit = async () => {}
  }
}

/** The cookie lives for thirty days from the last day on which it was used. */
function renewDaily({ session }: HttpContext) {
  const today = clock.now().toISODate()
  if (session.get('day') !== today) session.put('day', today)
}

function offerToken({ request, response, session }: HttpContext) {
  const token = session.get('xsrf') ?? request.csrfToken
  if (!token) return
  if (!session.has('xsrf')) session.put('xsrf', token)
  if (request.cookiesList()[XSRF_COOKIE] === token) return
  response.plainCookie(XSRF_COOKIE, token, { encode: false, httpOnly: false })
}
