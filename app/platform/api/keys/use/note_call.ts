import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import { reasonOf, type RefusalReason } from '#platform/api/keys/use/refusal_reason'
import type { HttpContext } from '@adonisjs/core/http'

type Key = { id: number }

/** `GET /courses/:course`, as the document says it. */
const routeName = ({ request, route }: HttpContext) =>
  `${request.method()} ${(route?.pattern ?? '/*').replace(/^\/api\/v1/, '')}`.slice(0, 255)

/** A call that was answered: in the transaction of its work, last of all. */
export async function noteCall({ id }: Key, ctx: HttpContext) {
  await db
    .from('api_keys')
    .where({ tenant_id: currentTenantId(), id })
    .update({
      last_used_at: clock.now().toISO(),
      last_used_ip: ctx.request.ip(),
      usage_count: db.knexRawQuery('usage_count + 1'),
    })
  await count(id, ctx, 0)
}

/**
 * A call that was refused: in a transaction of its own, since its work was taken back.
 *
 * @param reason where the answer does not tell
 */
export async function noteRefusal({ id }: Key, ctx: HttpContext, reason: RefusalReason | null) {
  const { request, response } = ctx
  const now = clock.now().toUTC()
  await count(id, ctx, 1)
  await db.rawQuery(REFUSED, {
    tenant: currentTenantId(),
    key: id,
    hour: now.startOf('hour').toISO()!,
    route: routeName(ctx),
    status: response.getStatus(),
    reason: reason ?? reasonOf(response.getStatus()),
    ip: request.ip(),
    request: request.id() ?? null,
    now: now.toISO()!,
  })
}

const count = (key: number, ctx: HttpContext, refused: 0 | 1) =>
  db.rawQuery(COUNT, {
    tenant: currentTenantId(),
    key,
    day: clock.now().toUTC().toISODate()!,
    route: routeName(ctx),
    refused,
  })

const COUNT = `
INSERT INTO api_calls AS c (tenant_id, api_key_id, day, route, calls, refused)
VALUES (:tenant, :key, :day, :route, 1, :refused)
ON CONFLICT (tenant_id, api_key_id, day, route)
DO UPDATE SET calls = c.calls + 1, refused = c.refused + EXCLUDED.refused`

const REFUSED = `
INSERT INTO api_refusals AS r (tenant_id, api_key_id, hour, route, status, reason, times, last_ip, last_request_id, last_at)
VALUES (:tenant, :key, :hour, :route, :status, :reason, 1, :ip, :request, :now)
ON CONFLICT (tenant_id, api_key_id, hour, route, status, reason)
DO UPDATE SET times = r.times + 1, last_ip = EXCLUDED.last_ip, last_request_id = EXCLUDED.last_request_id,
  last_at = EXCLUDED.last_at`
