import { AssessmentQuestionSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'

/** A question of a bank or, as a copy, of one assessment. */
export default class AssessmentQuestion extends compose(AssessmentQuestionSchema, tenantRecord) {
  static table = 'assessment_questions'
}
