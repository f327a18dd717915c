import { clock } from '#platform/clock'
import type ApiKey from '#platform/api/keys/api_key'

/** Ends a key for good; one that has ended stays as it is. */
export async function revokeKey(key: ApiKey, by: { id: number }, reason: string | null) {
  if (key.revokedAt) return key
  const revoked = { revokedAt: clock.now(), revokedBy: by.id, revokeReason: reason }
  return key.merge({ ...revoked, isActive: false }).save()
}
