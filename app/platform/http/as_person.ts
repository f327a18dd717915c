import db from '#platform/db'
import type { HttpContext } from '@adonisjs/core/http'
import type { Actor } from '#platform/tenancy/scope'

/** Who acts in a request, for the history. */
export const actorOf = ({ me, request }: HttpContext): Partial<Actor> => ({
  userId: me.id,
  label: `${me.name} <${me.email}>`,
  sessionId: me.sessionId,
  ip: request.ip(),
  userAgent: request.header('user-agent') ?? null,
  requestId: request.id() ?? null,
})

/**
 * A short transaction of who asks, behind `middleware.person()`: for requests that take so
 * long that they may not hold one all the time.
 */
export const asPerson = <T>(ctx: HttpContext, work: () => Promise<T>): Promise<T> =>
  db.asTenant(ctx.me.tenantId, work, actorOf(ctx))
