import encryption from '@adonisjs/core/services/encryption'
import { IntegrationSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { beforeFetch, beforeFind } from '@adonisjs/lucid/orm'
import { jsonColumn } from '#platform/models/json_column'
import { tenantRecord } from '#platform/models/tenant_record'
import type { LastClaims, SsoConfiguration } from '#identity/single_sign_on/types'

/** A way into one company: who says who somebody is, and what follows from it. */
export default class SsoConnection extends compose(IntegrationSchema, tenantRecord) {
  static table = 'integrations'

  @jsonColumn()
  declare configuration: SsoConfiguration

  @jsonColumn()
  declare credentials: { clientSecret: string } | null

  @jsonColumn()
  declare oauthConfig: { last: LastClaims } | null

  /** The table also holds other systems. */
  @beforeFind()
  @beforeFetch()
  static onlyConnections(query: any) {
    query.where('integrations.integration_type', 'sso')
  }

  /** What its rows of `user_authentication_methods` and `user_sessions` name it. */
  get methodKey() {
    return providerOf(this.uuid)
  }

  get clientSecret(): string | null {
    return this.credentials && encryption.decrypt<string>(this.credentials.clientSecret)
  }

  keepSecret(secret: string) {
    this.credentials = { clientSecret: encryption.encrypt(secret) }
  }

  /** Whether an address is of a domain of the company. */
  hasDomain(domain: string, { proven = false } = {}) {
    return this.configuration.domains.some(
      ({ name, isProven }) => name === domain && (isProven || !proven)
    )
  }
}

export const providerOf = (uuid: string) => `sso:${uuid}`
