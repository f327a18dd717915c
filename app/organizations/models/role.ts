import { RoleSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'

export default class Role extends compose(RoleSchema, tenantRecord) {
  static table = 'roles'
}
