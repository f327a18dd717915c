import { UserRoleSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'

/** A role given to a person: for the tenant, a branch of it, or one course or category. */
export default class UserRole extends compose(UserRoleSchema, tenantRecord) {
  static table = 'user_roles'
}
