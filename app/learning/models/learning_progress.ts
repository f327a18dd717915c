import { LearningProgressSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'

/** How far one enrollment is with one item. Its history is the enrollment’s, so changes are not audited one by one. */
export default class LearningProgress extends compose(LearningProgressSchema, tenantRecord) {
  static table = 'learning_progress'
  static audited = false
}
