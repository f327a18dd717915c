import i18nManager from '@adonisjs/i18n/services/main'
import db from '#platform/db'
import { countRequest, limitHeaders } from '#platform/api/rate_limits'
import { tenantOfSecret } from '#platform/api/keys/key_secret'
import { noteCall } from '#platform/api/keys/use/note_call'
import { sendProblem } from '#platform/api/problem'
import { bearerOf, personOfKey } from '#platform/http/person_of_key'
import { LOCALES } from '#config/i18n'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Who is behind a key, without a transaction around what follows: bytes come for minutes. */
export default class KeyPersonMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    ctx.i18n = i18nManager.locale(ctx.request.language([...LOCALES]) ?? 'en')
    const secret = bearerOf(ctx)
    const tenant = tenantOfSecret(secret)
    const isWelcome = tenant !== null && (await db.asTenant(tenant, () => enter(ctx, secret)))
    if (isWelcome) return next()
    if (ctx.response.getStatus() >= 400) return
    ctx.response.header('www-authenticate', 'Bearer')
    return sendProblem(ctx, 401, { detail: ctx.i18n.t('platform.api.errors.key') })
  }
}

async function enter(ctx: HttpContext, secret: string): Promise<boolean> {
  const { key, person } = await personOfKey(secret, ctx.request.ip())
  if (!person) return false
  const { retryAfter } = limitHeaders(await countRequest(key))
  if (retryAfter !== null) {
    ctx.response.header('retry-after', String(retryAfter))
    sendProblem(ctx, 429, { detail: ctx.i18n.t('platform.api.errors.limit') })
    return false
  }
  ctx.me = person
  await noteCall(key, ctx)
  return true
}
