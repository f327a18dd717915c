import { BaseSchema } from '@adonisjs/lucid/schema'

/** What a graded activity is worth, shown by the outline as its limits are. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(
      'ALTER TABLE course_activities ADD COLUMN points_possible numeric(8,2) NOT NULL DEFAULT 0 CHECK (points_possible >= 0)'
    )
  }

  async down() {
    this.schema.raw('ALTER TABLE course_activities DROP COLUMN points_possible')
  }
}
