import { createHmac, timingSafeEqual } from 'node:crypto'
import env from '#start/env'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'

/** Long enough to read what was opened; an address that is passed on is soon worth nothing. */
const LIFE_HOURS = 4

/**
 * The address of a file whose content may run scripts or a viewer: at `CONTENT_ORIGIN`, a host of
 * its own, where nothing else is served and nobody is signed in. What signs it stands in the
 * path.
 */
export function contentUrl(uuid: string, filename: string) {
  const tenant = currentTenantId()
  const expires = clock.now().startOf('hour').plus({ hours: LIFE_HOURS }).toUnixInteger()
  const sign = signature(tenant, uuid, expires)
  return `${contentOrigin() ?? ''}/content/${tenant}/${expires}/${sign}/${uuid}/${encodeURIComponent(filename)}`
}

/** Null without a host of its own: content then comes from ours, just as locked in. */
export const contentOrigin = () => {
  const address = env.get('CONTENT_ORIGIN')
  return address ? new URL(address).origin : null
}

/** The tenant of a valid address, else null. */
export function tenantOfContentUrl(params: Record<string, string>): number | null {
  const [tenant, expires] = [Number(params.tenant), Number(params.expires)]
  if (!Number.isSafeInteger(tenant) || !(expires > clock.now().toUnixInteger())) return null
  const expected = Buffer.from(signature(tenant, params.file, expires))
  const given = Buffer.from(params.signature)
  return expected.length === given.length && timingSafeEqual(expected, given) ? tenant : null
}

const signature = (tenant: number, uuid: string, expires: number) =>
  createHmac('sha256', env.get('APP_KEY').release())
    .update(`content:${tenant}:${uuid}:${expires}`)
    .digest('base64url')
