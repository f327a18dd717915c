import { UserAuthenticationMethodSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'

/** A way of somebody to sign in beside the password: known by provider and the provider's id, never by an address. */
export default class AuthenticationMethod extends compose(
  UserAuthenticationMethodSchema,
  tenantRecord
) {
  static table = 'user_authentication_methods'
}
