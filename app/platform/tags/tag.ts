import { TagSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'

/** A word of the company's vocabulary for marking records. */
export default class Tag extends compose(TagSchema, tenantRecord) {
  static table = 'tags'
}
