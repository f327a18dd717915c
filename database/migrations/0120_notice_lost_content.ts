import { BaseSchema } from '@adonisjs/lucid/schema'

/** When somebody last looked whether the bytes of a file are what they were, and what was wrong. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(UP)
  }

  async down() {
    this.schema.raw('ALTER TABLE file_storage DROP COLUMN checked_at, DROP COLUMN fault')
  }
}

const UP = `
ALTER TABLE file_storage ADD COLUMN checked_at timestamptz,
  ADD COLUMN fault text CHECK (fault IN ('missing', 'changed'));
CREATE INDEX idx_file_storage_checked_at ON file_storage (tenant_id, checked_at NULLS FIRST) WHERE storage_key IS NOT NULL;
CREATE INDEX idx_file_storage_fault ON file_storage (tenant_id, fault) WHERE fault IS NOT NULL;
CREATE INDEX idx_file_storage_storage_key ON file_storage (tenant_id, storage_key) WHERE storage_key IS NOT NULL;
`
