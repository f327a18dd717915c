import { BaseSchema } from '@adonisjs/lucid/schema'

/** Files counted as scanned before there was a scanner: nobody looked at them. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw('UPDATE file_storage SET virus_scan_at = NULL WHERE virus_scan_at IS NOT NULL')
  }

  async down() {}
}
