import { CertificateTemplateSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'

/** How a certificate looks and how long it is valid. */
export default class CertificateTemplate extends compose(CertificateTemplateSchema, tenantRecord) {
  static table = 'certificate_templates'
}
