import { AssessmentAttemptSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'

/** One try of one learner at one assessment. */
export default class AssessmentAttempt extends compose(AssessmentAttemptSchema, tenantRecord) {
  static table = 'assessment_attempts'
}
