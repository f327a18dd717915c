import { OrganizationSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'

/** A part of a tenant; the root, whose id is the tenant's, is the company itself. */
export default class Organization extends compose(OrganizationSchema, tenantRecord) {
  static table = 'organizations'
}
