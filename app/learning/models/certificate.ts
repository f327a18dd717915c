import { CertificateSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'

/** An issued certificate. What was printed on it is kept with it. */
export default class Certificate extends compose(CertificateSchema, tenantRecord) {
  static table = 'certificates'
}
