import { CourseCategorySchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'

/** A shelf of the catalogue; shelves hold shelves. */
export default class CourseCategory extends compose(CourseCategorySchema, tenantRecord) {
  static table = 'course_categories'
}
