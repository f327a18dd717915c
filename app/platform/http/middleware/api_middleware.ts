import i18nManager from '@adonisjs/i18n/services/main'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { hashSecret } from '#platform/secrets'
import { actAs, currentScope } from '#platform/tenancy/scope'
import { onlyOnce } from '#platform/api/idempotency'
import { sendProblem } from '#platform/api/problem'
import { countRequest, limitHeaders } from '#platform/api/rate_limits'
import { tenantOfSecret } from '#platform/api/keys/key_secret'
import ApiKey from '#platform/api/keys/api_key'
import { findPerson } from '#identity/queries/find_current_user'
import { LOCALES } from '#config/i18n'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/**
 * The key names the tenant; everything after runs in its transaction, as the person who
 * made the key, within the rights that the key has of theirs.
 */
export default class ApiMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    ctx.i18n = i18nManager.locale(ctx.request.language([...LOCALES]) ?? 'en')
    const secret = bearerOf(ctx)
    const tenant = tenantOfSecret(secret)
    if (tenant === null) return refuse(ctx)
    await db.asTenant(tenant, () => this.#enter(ctx, secret, next), {
      label: 'program',
      ip: ctx.request.ip(),
      userAgent: ctx.request.header('user-agent') ?? null,
      requestId: ctx.request.id() ?? null,
    })
  }

  async #enter(ctx: HttpContext, secret: string, next: NextFn) {
    ctx.client = currentScope().client
    const key = await ApiKey.findBy('keyHash', hashSecret(secret))
    const isWelcome = key?.isUsable && key.allows(ctx.request.ip())
    const person = isWelcome && key.userId ? await findPerson(key.userId) : null
    if (!key || !person) return refuse(ctx)
    if (await isOverLimit(ctx, key)) return

    ctx.me = person.within(key.permissions)
    actAs({ userId: person.id, label: `${person.name} <${person.email}> (${key.name})` })
    noteUse(key)
    await onlyOnce(ctx, key, next)
  }
}

const bearerOf = ({ request }: HttpContext) =>
  /^Bearer (\S+)$/i.exec(request.header('authorization') ?? '')?.[1] ?? ''

/** Unknown, revoked, expired and from a strange address look the same. */
function refuse(ctx: HttpContext) {
  ctx.response.header('www-authenticate', 'Bearer')
  return sendProblem(ctx, 401, { detail: ctx.i18n.t('platform.api.errors.key') })
}

async function isOverLimit(ctx: HttpContext, key: ApiKey) {
  const { retryAfter, ...headers } = limitHeaders(await countRequest(key))
  for (const [name, value] of Object.entries(headers)) ctx.response.header(name, value)
  if (retryAfter === null) return false
  ctx.response.header('retry-after', String(retryAfter))
  sendProblem(ctx, 429, { detail: ctx.i18n.t('platform.api.errors.limit') })
  return true
}

/** Last of all, so that requests of one key do not wait for each other longer than a commit takes. */
function noteUse({ id, tenantId }: ApiKey) {
  currentScope().client.beforeCommit(async () => {
    await db
      .from('api_keys')
      .where({ tenant_id: tenantId, id })
      .update({
        last_used_at: clock.now().toISO(),
        usage_count: db.knexRawQuery('usage_count + 1'),
      })
  })
}
