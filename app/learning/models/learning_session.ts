import { LearningSessionSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'

/** One sitting of a learner in a course, with the seconds in which they were active. */
export default class LearningSession extends compose(LearningSessionSchema, tenantRecord) {
  static table = 'learning_sessions'
  static audited = false
}
