import { CourseVersionSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'

/** A published state of a course. Its modules, lessons and activities never change again. */
export default class CourseVersion extends compose(CourseVersionSchema, tenantRecord) {
  static table = 'course_versions'
}
