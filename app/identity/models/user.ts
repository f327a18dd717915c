import { UserSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { hasOne } from '@adonisjs/lucid/orm'
import type { HasOne } from '@adonisjs/lucid/types/relations'
import UserProfile from '#identity/models/user_profile'
import { tenantRecord } from '#platform/models/tenant_record'

export default class User extends compose(UserSchema, tenantRecord) {
  static table = 'users'

  @hasOne(() => UserProfile)
  declare profile: HasOne<typeof UserProfile>

  get name() {
    return this.displayName ?? `${this.firstName} ${this.lastName}`
  }

  get isActive() {
    return this.status === 'active'
  }
}
