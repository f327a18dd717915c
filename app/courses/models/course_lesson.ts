import { CourseLessonSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import CourseModule from '#courses/models/course_module'
import { tenantRecord } from '#platform/models/tenant_record'

/** A lesson; `content` holds its document as JSON text (see `#platform/text`). */
export default class CourseLesson extends compose(CourseLessonSchema, tenantRecord) {
  static table = 'course_lessons'

  @belongsTo(() => CourseModule, { foreignKey: 'moduleId' })
  declare module: BelongsTo<typeof CourseModule>
}
