import { AssessmentResponseSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'

/** The saved answer to one question of an attempt. */
export default class AssessmentResponse extends compose(AssessmentResponseSchema, tenantRecord) {
  static table = 'assessment_responses'
  static audited = false
}
