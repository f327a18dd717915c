import { UserSessionSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'

/** A signed-in device. Its id is the hash of the secret in the device's cookie. */
export default class UserSession extends compose(UserSessionSchema, tenantRecord) {
  static table = 'user_sessions'
  static selfAssignPrimaryKey = true
  static audited = false
}
