import { UserProfileSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'

export default class UserProfile extends compose(UserProfileSchema, tenantRecord) {
  static table = 'user_profiles'
}
