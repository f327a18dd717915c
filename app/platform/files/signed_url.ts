import { createHmac, timingSafeEqual } from 'node:crypto'
import env from '#start/env'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'

/** Addresses change once a day, so that browsers can keep what they have loaded. */
const LIFE_DAYS = 2

/** A private address of a file: whoever was given it may read it until it expires. */
export function signedFileUrl(uuid: string, { download = false } = {}) {
  const expires = clock.now().startOf('day').plus({ days: LIFE_DAYS }).toUnixInteger()
  const tenant = currentTenantId()
  const query = new URLSearchParams({ t: String(tenant), e: String(expires) })
  if (download) query.set('download', '1')
  query.set('s', signature(tenant, uuid, expires))
  return `/files/${uuid}?${query}`
}

/** The tenant of a valid address, else null. */
export function tenantOfSignedUrl(uuid: string, query: Record<string, string>): number | null {
  const [tenant, expires] = [Number(query.t), Number(query.e)]
  if (!Number.isSafeInteger(tenant) || !(expires > clock.now().toUnixInteger())) return null
  const expected = Buffer.from(signature(tenant, uuid, expires))
  const given = Buffer.from(String(query.s ?? ''))
  return expected.length === given.length && timingSafeEqual(expected, given) ? tenant : null
}

const signature = (tenant: number, uuid: string, expires: number) =>
  createHmac('sha256', env.get('APP_KEY').release())
    .update(`file:${tenant}:${uuid}:${expires}`)
    .digest('base64url')
