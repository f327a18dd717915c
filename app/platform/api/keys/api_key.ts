import { BlockList, isIPv6 } from 'node:net'
import { ApiKeySchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { clock } from '#platform/clock'
import { tenantRecord } from '#platform/models/tenant_record'
import { jsonColumn } from '#platform/models/json_column'
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
    const isOver = this.expiresAt !== null && this.expiresAt <= clock.now()
    return this.isActive && this.revokedAt === null && !isOver
  }

  allows(ip: string) {
    if (!this.allowedIps?.length) return true
    const allowed = new BlockList()
    for (const entry of this.allowedIps) addTo(allowed, entry)
    return allowed.check(ip, familyOf(ip))
  }
}

function addTo(list: BlockList, entry: string) {
  const [address, bits] = entry.split('/')
  if (bits) list.addSubnet(address, Number(bits), familyOf(address))
  else list.addAddress(address, familyOf(address))
}

const familyOf = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4')
