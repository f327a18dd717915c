import { BaseSchema } from '@adonisjs/lucid/schema'

/** What a graded activity is worth, shown by the outline as its limits are; points in one numeric domain. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
ALTER TABLE course_activities ADD COLUMN points_possible numeric(8,2) NOT NULL DEFAULT 0 CHECK (points_possible >= 0);
ALTER TABLE course_enrollments ALTER COLUMN points_earned TYPE numeric(10,2), ALTER COLUMN points_possible TYPE numeric(10,2);`)
  }

  async down() {
    this.schema.raw(`
ALTER TABLE course_enrollments ALTER COLUMN points_earned TYPE integer, ALTER COLUMN points_possible TYPE integer;
ALTER TABLE course_activities DROP COLUMN points_possible;`)
  }
}
