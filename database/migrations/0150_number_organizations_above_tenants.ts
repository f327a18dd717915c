import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The company has the number of its tenant. Numbers of the organizations below it start far
 * above those of tenants: the first one of the first tenant must not be given number 1 again.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(
      `SELECT setval('organizations_id_seq', greatest(1000000, last_value)) FROM organizations_id_seq`
    )
  }

  /** Numbers that were given are never given again. */
  async down() {}
}
