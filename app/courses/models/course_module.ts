import { CourseModuleSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import CourseLesson from '#courses/models/course_lesson'
import { tenantRecord } from '#platform/models/tenant_record'

/** A chapter. Without `courseVersionId` it belongs to the draft, else to that frozen version. */
export default class CourseModule extends compose(CourseModuleSchema, tenantRecord) {
  static table = 'course_modules'

  @hasMany(() => CourseLesson, { foreignKey: 'moduleId' })
  declare lessons: HasMany<typeof CourseLesson>
}
