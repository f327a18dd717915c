import { CourseActivitySchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import CourseModule from '#courses/models/course_module'
import { tenantRecord } from '#platform/models/tenant_record'

/** Something to do rather than to read: a quiz, later an assignment, a package, a tool. */
export default class CourseActivity extends compose(CourseActivitySchema, tenantRecord) {
  static table = 'course_activities'

  @belongsTo(() => CourseModule, { foreignKey: 'moduleId' })
  declare module: BelongsTo<typeof CourseModule>
}
