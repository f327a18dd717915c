import { createHash } from 'node:crypto'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentScope, currentTenantId } from '#platform/tenancy/scope'
import { KeyUsedElsewhere } from '#platform/api/errors'
import type { HttpContext } from '@adonisjs/core/http'
import type ApiKey from '#platform/api/keys/api_key'

/** A reply is kept for so long; after that the same key means a new request. */
const KEPT_HOURS = 24

type Reply = { fingerprint: string; status: number; location: string | null; body: unknown }

/**
 * Does a request with an `Idempotency-Key` once: whoever sends it again, because the answer got
 * lost, gets the first answer again. The reply is stored in the transaction of the work, so a
 * request that failed or crashed leaves nothing and can be repeated.
 *
 * @throws KeyUsedElsewhere when the key came with another request before
 */
export async function onlyOnce(ctx: HttpContext, key: ApiKey, work: () => Promise<unknown>) {
  const given = ctx.request.header('idempotency-key')?.slice(0, 255)
  if (!given || ctx.request.method() === 'GET') return work()

  const fingerprint = fingerprintOf(ctx)
  const reply = await claim(key.id, given, fingerprint)
  if (reply) return replay(ctx, reply, fingerprint)
  await work()
  if (!currentScope().client.failed) await keepReply(ctx, key.id, given)
}

const fingerprintOf = ({ request }: HttpContext) =>
  createHash('sha256')
    .update(`${request.method()} ${request.url(true)}\n${JSON.stringify(request.body())}`)
    .digest('hex')

/** Waits for a twin that is at work. @returns the reply that is there already */
async function claim(keyId: number, given: string, fingerprint: string): Promise<Reply | null> {
  const values = { tenant: currentTenantId(), key: keyId, given }
  const now = clock.now()
  await db.rawQuery(FORGET, { ...values, before: now.minus({ hours: KEPT_HOURS }).toISO()! })
  const { rows } = await db.rawQuery(CLAIM, { ...values, fingerprint, now: now.toISO()! })
  return rows.length > 0 ? null : (await db.rawQuery(READ, values)).rows[0]
}

function replay({ response }: HttpContext, reply: Reply, fingerprint: string) {
  if (reply.fingerprint !== fingerprint) throw new KeyUsedElsewhere()
  response.status(reply.status).header('idempotency-replayed', 'true')
  if (reply.location) response.header('location', reply.location)
  response.send(reply.body ?? '')
}

async function keepReply({ response }: HttpContext, keyId: number, given: string) {
  const body = response.getBody()
  await db.rawQuery(KEEP, {
    tenant: currentTenantId(),
    key: keyId,
    given,
    status: response.getStatus(),
    location: (response.getHeader('location') as string | undefined) ?? null,
    body: body && typeof body === 'object' ? JSON.stringify(body) : null,
  })
}

const OF_KEY = `tenant_id = :tenant AND api_key_id = :key AND idempotency_key = :given`

const FORGET = `DELETE FROM api_replies WHERE ${OF_KEY} AND created_at < :before`

const CLAIM = `
INSERT INTO api_replies (tenant_id, api_key_id, idempotency_key, fingerprint, created_at)
VALUES (:tenant, :key, :given, :fingerprint, :now)
ON CONFLICT (tenant_id, api_key_id, idempotency_key) DO NOTHING RETURNING id`

const READ = `SELECT fingerprint, status, location, body FROM api_replies WHERE ${OF_KEY}`

const KEEP = `UPDATE api_replies SET status = :status, location = :location, body = :body::jsonb WHERE ${OF_KEY}`
