import { BaseSchema } from '@adonisjs/lucid/schema'

/** The list of people is sorted by name: a page of it is a stretch of this index. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`CREATE INDEX idx_users_last_name ON users (tenant_id, last_name, id)`)
  }

  async down() {
    this.schema.raw(`DROP INDEX idx_users_last_name`)
  }
}
