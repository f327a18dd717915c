import BaseInertiaMiddleware from '@adonisjs/inertia/inertia_middleware'
import { clock } from '#platform/clock'
import { accentDeclarations } from '#platform/branding/readable_accent'
import { appearanceOf, type Appearance } from '#platform/branding/appearance'
import { featuresOff } from '#platform/features/feature_off'
import { SYSTEM } from '#platform/settings/stored_settings'
import { maintenanceNotices } from '#platform/maintenance/notices'
import { navigationFor } from '#platform/http/navigation'
import { directionOf } from '#platform/i18n/direction'
import { isDemo } from '#platform/mail/transport'
import type { ImpersonationNotice } from '#identity/impersonation/types'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** What every page knows: who, where, in which language, and what just happened. */
export default class InertiaMiddleware extends BaseInertiaMiddleware {
  share(ctx: HttpContext) {
    const { me, i18n, session } = ctx
    const notice = session?.flashMessages.get('notice')
    return {
      user: ctx.inertia.always(me ? userOf(me) : null),
      impersonation: ctx.inertia.always(impersonationOf(me)),
      tenant: ctx.inertia.always(me ? tenantOf(me) : null),
      brand: ctx.inertia.always(ctx.appearance ?? null),
      featuresOff: ctx.inertia.always(ctx.featuresOff ?? []),
      maintenance: ctx.inertia.always(ctx.maintenance ?? []),
      navigation: ctx.inertia.always(me ? navigationFor(me, ctx.featuresOff ?? []) : []),
      locale: ctx.inertia.always(i18n?.locale ?? 'en'),
      flash: ctx.inertia.always(notice ? [notice] : []),
      errors: ctx.inertia.always(session ? this.getValidationErrors(ctx) : {}),
      csrfToken: ctx.inertia.always(ctx.request.csrfToken ?? ''),
      demo: ctx.inertia.always(isDemo()),
      now: ctx.inertia.always(clock.now().toISO()!),
    }
  }

  async handle(ctx: HttpContext, next: NextFn) {
    const locale = ctx.i18n?.locale ?? 'en'
    ctx.appearance = await appearanceOf(companyOf(ctx), ctx.me?.organizationId)
    ctx.featuresOff = ctx.me ? await featuresOff() : []
    ctx.maintenance = await maintenanceNotices(ctx.me, locale)
    ctx.view.share({
      locale,
      direction: directionOf(locale),
      theme: ctx.me?.theme ?? 'system',
      accent: accentOf(ctx.appearance),
      name: ctx.appearance.name ?? 'Stoa',
    })
    await this.init(ctx)
    await next()
    this.dispose(ctx)
  }
}

/** Written into a style element, so nothing but a colour may get there. */
const accentOf = ({ accent }: Appearance) =>
  /^#[0-9a-f]{6}$/i.test(accent ?? '') ? accentDeclarations(accent!) : null

/** Whose face is shown: of who signed in, else of the company that was signed in to here last. */
const companyOf = ({ me, session }: HttpContext): number =>
  me?.tenantId ?? session?.get('company') ?? SYSTEM

const userOf = (me: HttpContext['me']) => ({
  id: me.uuid,
  name: me.name,
  email: me.email,
  avatarUrl: me.avatarUrl,
  timezone: me.timezone,
  locale: me.locale,
  theme: me.theme,
})

const impersonationOf = (me: HttpContext['me']): ImpersonationNotice | null =>
  me?.impersonation
    ? { mode: me.impersonation.mode, until: me.impersonation.until, by: me.impersonation.by.name }
    : null

const tenantOf = (me: HttpContext['me']) => ({
  name: me.tenantName,
  slug: me.tenantSlug,
})
