import { CourseCompletionSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'

/** The frozen record of a result: what was met, in which version, with which evidence. */
export default class CourseCompletion extends compose(CourseCompletionSchema, tenantRecord) {
  static table = 'course_completions'
}
