import { BaseSchema } from '@adonisjs/lucid/schema'

/** A file that replaced another one is of its lineage: the uuid of the first. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(UP)
  }

  async down() {
    this.schema.raw('ALTER TABLE file_storage DROP COLUMN lineage_id, DROP COLUMN replaced_at')
  }
}

const UP = `
ALTER TABLE file_storage ADD COLUMN lineage_id uuid, ADD COLUMN replaced_at timestamptz;
CREATE INDEX idx_file_storage_lineage_id ON file_storage (tenant_id, lineage_id) WHERE lineage_id IS NOT NULL;
CREATE INDEX idx_file_storage_replaced_at ON file_storage (tenant_id, replaced_at) WHERE replaced_at IS NOT NULL;
`
