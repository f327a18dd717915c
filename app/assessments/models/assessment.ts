import { AssessmentSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'

/** A quiz or exam. When it belongs to an activity it is the master of attempts, limits and marks. */
export default class Assessment extends compose(AssessmentSchema, tenantRecord) {
  static table = 'assessments'
}
