import i18nManager from '@adonisjs/i18n/services/main'
import { Settings } from 'luxon'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { hashSecret } from '#platform/secrets'
import { actAs, currentScope } from '#platform/tenancy/scope'
import { nameOfActor } from '#platform/http/as_person'
import { findCurrentUser } from '#identity/queries/find_current_user'
import { visitorLocale } from '#platform/i18n/visitor_locale'
import type { CurrentUser } from '#identity/current_user'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

export type AuthCookie = { tenant: number; secret: string }

Settings.defaultZone = 'utc'

/**
 * The session names the tenant; everything after runs in its transaction, as the
 * person who signed in. Without a session there is no tenant and no database.
 */
export default class TenantMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    ctx.i18n = i18nManager.locale(visitorLocale(ctx))
    const auth = ctx.session.get('auth') as AuthCookie | undefined
    if (!auth) return next()

    await db.asTenant(
      auth.tenant,
      async () => {
        ctx.client = currentScope().client
        const me = await findCurrentUser(hashSecret(auth.secret))
        if (me) await this.#enter(ctx, me)
        else ctx.session.forget('auth')
        return next()
      },
      {
        label: 'visitor',
        ip: ctx.request.ip(),
        userAgent: ctx.request.header('user-agent') ?? null,
        requestId: ctx.request.id() ?? null,
      }
    )
  }

  async #enter(ctx: HttpContext, me: CurrentUser) {
    ctx.me = me
    ctx.i18n = i18nManager.locale(me.locale)
    actAs(nameOfActor(me))
    await noteActivity(me)
  }
}

/**
 * Once a minute is exact enough for "last seen", and keeps reading free of writing. Who is
 * impersonated was not seen, and the session of who is behind it goes on beside what is taken back.
 */
async function noteActivity(me: CurrentUser) {
  const now = clock.now()
  if (now.toMillis() - me.lastActivity.getTime() < 60_000) return
  if (me.impersonation) return db.asTenant(me.tenantId, () => noteSession(me, now.toISO()!))
  await noteSession(me, now.toISO()!)
  await db
    .from('users')
    .where({ tenant_id: me.tenantId, id: me.id })
    .update({ last_activity_at: now.toISO() })
}

const noteSession = (me: CurrentUser, now: string) =>
  db
    .from('user_sessions')
    .where({ tenant_id: me.tenantId, id: me.sessionId })
    .update({ last_activity: now })
