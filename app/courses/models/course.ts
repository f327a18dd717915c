import { CourseSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import CourseCategory from '#courses/models/course_category'
import CourseVersion from '#courses/models/course_version'
import { tenantRecord } from '#platform/models/tenant_record'
import { clock } from '#platform/clock'
import type { Target } from '#platform/permissions/grants'

/** The shell of a course: its face and settings. What is learned hangs on its versions. */
export default class Course extends compose(CourseSchema, tenantRecord) {
  static table = 'courses'

  @belongsTo(() => CourseCategory, { foreignKey: 'categoryId' })
  declare category: BelongsTo<typeof CourseCategory>

  @hasMany(() => CourseVersion)
  declare versions: HasMany<typeof CourseVersion>

  /** Where rights over this course may come from. */
  get scope(): Target {
    return { organizationId: this.organizationId, courseId: this.id, categoryId: this.categoryId }
  }

  get isPublished() {
    return this.status === 'published'
  }

  /** Out of the catalogue; who is in it goes on. */
  async archive() {
    if (!this.isPublished) return this
    this.status = 'archived'
    this.archivedAt = clock.now()
    return this.save()
  }

  async unarchive() {
    if (this.status !== 'archived') return this
    this.status = 'published'
    this.archivedAt = null
    return this.save()
  }
}
