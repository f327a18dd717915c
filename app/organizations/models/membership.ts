import { UserOrganizationMembershipSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'

export default class Membership extends compose(UserOrganizationMembershipSchema, tenantRecord) {
  static table = 'user_organization_memberships'
}
