import User from '#identity/models/user'
import { callsOfKey, type KeyUse } from '#platform/api/keys/use/calls_of_key'
import type ApiKey from '#platform/api/keys/api_key'

/** A key as its page shows it; its secret is nobody's to see. */
export type KeyDetails = {
  id: string
  name: string
  prefix: string
  state: 'active' | 'expired' | 'revoked'
  owner: string | null
  /** Whether it acts for who looks at it. */
  isMine: boolean
  permissions: string[]
  isPersonal: boolean
  allowedIps: string[]
  perMinute: number
  perHour: number
  perDay: number
  lastUsedAt: string | null
  lastUsedIp: string | null
  usageCount: number
  expiresAt: string | null
  createdAt: string
  use: KeyUse
}

export async function keyDetails(key: ApiKey, me: { id: number }): Promise<KeyDetails> {
  const owner = key.userId ? await User.find(key.userId) : null
  return {
    id: key.uuid,
    name: key.name,
    prefix: key.keyPrefix,
    state: key.state,
    owner: owner?.name ?? null,
    isMine: key.userId === me.id,
    permissions: key.permissions,
    isPersonal: key.isPersonal,
    allowedIps: key.allowedIps ?? [],
    perMinute: key.rateLimitPerMinute,
    perHour: key.rateLimitPerHour,
    perDay: key.rateLimitPerDay,
    lastUsedAt: key.lastUsedAt?.toUTC().toISO() ?? null,
    lastUsedIp: key.lastUsedIp,
    usageCount: key.usageCount,
    expiresAt: key.expiresAt?.toUTC().toISO() ?? null,
    createdAt: key.createdAt.toUTC().toISO()!,
    use: await callsOfKey(key),
  }
}
