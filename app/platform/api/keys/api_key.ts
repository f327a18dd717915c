import { BlockList, isIPv6 } from 'node:net'
import { ApiKeySchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { clock } from '#platform/clock'
import { tenantRecord } from '#platform/models/tenant_record'
import { jsonColumn } from '#platform/models/json_column'
import type { DateTime } from 'luxon'
import type { RefusalReason } from '#platform/api/keys/use/refusal_reason'
import type { Permission } from '#platform/permissions/catalog'

/** A secret with which a program acts for a person, within some of their rights. */
export default class ApiKey extends compose(ApiKeySchema, tenantRecord) {
  static table = 'api_keys'

  @jsonColumn()
  declare permissions: Permission[]

  /** Addresses and networks (`10.0.0.0/8`) it may be used from; everywhere when null. */
  @jsonColumn()
  declare allowedIps: string[] | null

  get isUsable() {
    return endedBy(this, clock.now()) === null
  }

  get state() {
    const end = endedBy(this, clock.now())
    return end ?? ('active' as const)
  }

  /** Why it may not be used from there; null when it may. */
  refusalFor(ip: string, now: DateTime): RefusalReason | null {
    return endedBy(this, now) ?? (this.allows(ip) ? null : 'address')
  }

  allows(ip: string) {
    if (!this.allowedIps?.length) return true
    const allowed = new BlockList()
    for (const entry of this.allowedIps) addTo(allowed, entry)
    return allowed.check(ip, familyOf(ip))
  }
}

function endedBy({ isActive, revokedAt, expiresAt }: ApiKey, now: DateTime) {
  if (!isActive || revokedAt !== null) return 'revoked'
  return expiresAt !== null && expiresAt <= now ? 'expired' : null
}

function addTo(list: BlockList, entry: string) {
  const [address, bits] = entry.split('/')
  if (bits) list.addSubnet(address, Number(bits), familyOf(address))
  else list.addAddress(address, familyOf(address))
}

const familyOf = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4')
