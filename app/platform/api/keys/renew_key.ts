import { DateTime } from 'luxon'
import { clock } from '#platform/clock'
import { makeKey } from '#platform/api/keys/make_key'
import type ApiKey from '#platform/api/keys/api_key'

const OVERLAP_HOURS = 24

/**
 * A new key with the rights, limits and length of life of one that is there; the one before goes
 * on working for a day, so that no program stops while the new one is put in its place.
 *
 * @returns the new secret, for this once
 */
export async function renewKey(key: ApiKey): Promise<string> {
  const secret = await makeKey({
    userId: key.userId!,
    name: key.name,
    permissions: key.permissions,
    isPersonal: key.isPersonal,
    days: key.expiresAt && Math.ceil(key.expiresAt.diff(key.createdAt).as('days')),
    allowedIps: key.allowedIps,
    perMinute: key.rateLimitPerMinute,
    perHour: key.rateLimitPerHour,
    perDay: key.rateLimitPerDay,
  })
  const end = clock.now().plus({ hours: OVERLAP_HOURS })
  await key.merge({ expiresAt: key.expiresAt ? DateTime.min(key.expiresAt, end) : end }).save()
  return secret
}
