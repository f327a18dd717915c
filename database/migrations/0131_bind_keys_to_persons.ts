import { BaseSchema } from '@adonisjs/lucid/schema'

/** Whether a key also reaches what asks for no right because it is one's own; those that are there already do. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw('ALTER TABLE api_keys ADD COLUMN is_personal boolean NOT NULL DEFAULT true')
  }

  async down() {
    this.schema.raw('ALTER TABLE api_keys DROP COLUMN is_personal')
  }
}
