import { CourseEnrollmentSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import Course from '#courses/models/course'
import User from '#identity/models/user'
import { OPEN_STATUSES, type EnrollmentStatus } from '#learning/enums'
import { tenantRecord } from '#platform/models/tenant_record'

/** One cycle of one person in one course: taking the course again opens the next one. */
export default class CourseEnrollment extends compose(CourseEnrollmentSchema, tenantRecord) {
  static table = 'course_enrollments'

  @belongsTo(() => Course)
  declare course: BelongsTo<typeof Course>

  @belongsTo(() => User, { foreignKey: 'userId' })
  declare learner: BelongsTo<typeof User>

  get isOpen() {
    return OPEN_STATUSES.includes(this.status as EnrollmentStatus)
  }
}
