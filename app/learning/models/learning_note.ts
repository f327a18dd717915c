import { LearningNoteSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'

/** What a learner wrote down beside an item. */
export default class LearningNote extends compose(LearningNoteSchema, tenantRecord) {
  static table = 'learning_notes'
  static audited = false
}
