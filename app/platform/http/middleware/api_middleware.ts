import i18nManager from '@adonisjs/i18n/services/main'
import db from '#platform/db'
import { actAs, currentScope, type Actor } from '#platform/tenancy/scope'
import { onlyOnce } from '#platform/api/idempotency'
import { sendProblem } from '#platform/api/problem'
import { countRequest, limitHeaders } from '#platform/api/rate_limits'
import { tenantOfSecret } from '#platform/api/keys/key_secret'
import { noteCall, noteRefusal } from '#platform/api/keys/use/note_call'
import { bearerOf, personOfKey, type KeyHolder } from '#platform/http/person_of_key'
import { LOCALES } from '#config/i18n'
import type ApiKey from '#platform/api/keys/api_key'
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
    const program = programOf(ctx)
    const holder = await db.asTenant(tenant, () => this.#enter(ctx, secret, next), program)
    if (ctx.response.getStatus() >= 400) await noteRefused(tenant, holder, ctx)
  }

  async #enter(ctx: HttpContext, secret: string, next: NextFn): Promise<KeyHolder> {
    ctx.client = currentScope().client
    const holder = await personOfKey(secret, ctx.request.ip())
    const { key, person } = holder
    if (!person) {
      refuse(ctx)
      return holder
    }
    if (await isOverLimit(ctx, key)) return holder

    ctx.me = person
    ctx.apiKey = key
    actAs({ userId: person.id, label: `${person.name} <${person.email}> (${key.name})` })
    // Last of all, so that requests of one key do not wait for each other longer than a commit takes.
    currentScope().client.beforeCommit(() => noteCall(key, ctx))
    await onlyOnce(ctx, key, next)
    return holder
  }
}

const programOf = ({ request }: HttpContext): Partial<Actor> => ({
  label: 'program',
  ip: request.ip(),
  userAgent: request.header('user-agent') ?? null,
  requestId: request.id() ?? null,
})

/** What nobody's key was used for is nobody's to know. */
async function noteRefused(tenant: number, holder: KeyHolder, ctx: HttpContext) {
  const { key } = holder
  if (!key) return
  const reason = holder.person ? null : holder.reason
  await db.asTenant(tenant, () => noteRefusal(key, ctx, reason), programOf(ctx))
}

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
