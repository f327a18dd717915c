import { BaseSchema } from '@adonisjs/lucid/schema'

/** What the clock asks of the installation, of no tenant; and which backups are still there, with their hash. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      SET LOCAL lock_timeout = '5s';
      CREATE TABLE stoa_ops.chores (
        name varchar(50) PRIMARY KEY,
        next_run_at timestamptz NOT NULL,
        started_at timestamptz,
        finished_at timestamptz,
        error text
      );
      ALTER TABLE stoa_ops.backups
        ADD COLUMN sha256 char(64),
        ADD COLUMN by_clock boolean NOT NULL DEFAULT false,
        ADD COLUMN removed_at timestamptz;
      GRANT SELECT, INSERT, UPDATE, DELETE ON stoa_ops.chores TO stoa_system;
    `)
  }

  async down() {
    this.schema.raw(`
      ALTER TABLE stoa_ops.backups DROP COLUMN sha256, DROP COLUMN by_clock, DROP COLUMN removed_at;
      DROP TABLE stoa_ops.chores;
    `)
  }
}
