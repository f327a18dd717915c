import db from '#platform/db'
import type { HttpContext } from '@adonisjs/core/http'
import type { CurrentUser } from '#identity/current_user'
import type { Actor } from '#platform/tenancy/scope'

/** Who acts in a request, for the history. */
export const actorOf = ({ me, request }: HttpContext): Partial<Actor> => ({
  ...nameOfActor(me),
  ip: request.ip(),
  userAgent: request.header('user-agent') ?? null,
  requestId: request.id() ?? null,
})

/** Who acts, and who is behind them where they are impersonated: history names both. */
export const nameOfActor = ({ id, name, email, sessionId, impersonation }: CurrentUser) => ({
  userId: id,
  label: impersonation
    ? `${impersonation.by.name} <${impersonation.by.email}> → ${name} <${email}>`
    : `${name} <${email}>`,
  impersonator: impersonation?.by.uuid ?? null,
  sessionId,
})

/**
 * A short transaction of who asks, behind `middleware.person()`: for requests that take so
 * long that they may not hold one all the time.
 */
export const asPerson = <T>(ctx: HttpContext, work: () => Promise<T>): Promise<T> =>
  db.asTenant(ctx.me.tenantId, work, actorOf(ctx))
