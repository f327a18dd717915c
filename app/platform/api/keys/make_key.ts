import { hashSecret } from '#platform/secrets'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import { newKeySecret, prefixOf } from '#platform/api/keys/key_secret'
import ApiKey from '#platform/api/keys/api_key'
import type { Permission } from '#platform/permissions/catalog'

export type NewKey = {
  /** Whom it acts for. */
  userId: number
  name: string
  permissions: Permission[]
  /** Whether it reaches what asks for no right because it is only theirs. */
  isPersonal: boolean
  /** Days until it ends; null for never. */
  days: number | null
  /** Addresses and networks; null for everywhere. */
  allowedIps: string[] | null
  perMinute: number
  perHour: number
  perDay: number
}

/**
 * Makes a key. Only its hash is kept.
 *
 * @returns the secret, for this once
 */
export async function makeKey({ days, perMinute, perHour, perDay, ...key }: NewKey) {
  const secret = newKeySecret(currentTenantId())
  await ApiKey.create({
    ...key,
    keyHash: hashSecret(secret),
    keyPrefix: prefixOf(secret),
    expiresAt: days === null ? null : clock.now().plus({ days }),
    rateLimitPerMinute: perMinute,
    rateLimitPerHour: perHour,
    rateLimitPerDay: perDay,
    createdBy: key.userId,
  })
  return secret
}
