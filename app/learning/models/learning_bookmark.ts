import { LearningBookmarkSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'

/** A place that a learner wants to find again. */
export default class LearningBookmark extends compose(LearningBookmarkSchema, tenantRecord) {
  static table = 'learning_bookmarks'
  static audited = false
}
