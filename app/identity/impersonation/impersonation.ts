import { ImpersonationSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'

/** Somebody uses the application as somebody else, from one session and for an hour at most. */
export default class Impersonation extends compose(ImpersonationSchema, tenantRecord) {
  static table = 'impersonations'
  static audited = false
}
