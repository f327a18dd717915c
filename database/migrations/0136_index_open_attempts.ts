import { BaseSchema } from '@adonisjs/lucid/schema'

/** The home page asks whether somebody has begun an exam: few rows, found at once. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(
      `CREATE INDEX idx_attempts_user_open ON assessment_attempts (tenant_id, user_id) WHERE status = 'in_progress'`
    )
  }

  async down() {
    this.schema.raw('DROP INDEX idx_attempts_user_open')
  }
}
