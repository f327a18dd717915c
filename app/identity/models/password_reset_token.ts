import { PasswordResetTokenSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'

/** One link of a "forgot password" mail; `token` holds the hash of what was mailed. */
export default class PasswordResetToken extends compose(PasswordResetTokenSchema, tenantRecord) {
  static table = 'password_reset_tokens'
}
