import { CourseResourceSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'

/** A file or link that belongs to a course, a module or a lesson. */
export default class CourseResource extends compose(CourseResourceSchema, tenantRecord) {
  static table = 'course_resources'
}
