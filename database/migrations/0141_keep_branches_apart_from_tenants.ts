import { BaseSchema } from '@adonisjs/lucid/schema'

/** A company's own organization has the tenant's id: those of its branches are counted from elsewhere. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`SELECT setval(pg_get_serial_sequence('organizations', 'id'),
      greatest(1000000, (SELECT coalesce(max(id), 0) FROM organizations)))`)
  }

  async down() {
    // Ids that were given stay.
  }
}
