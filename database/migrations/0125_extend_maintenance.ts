import { BaseSchema } from '@adonisjs/lucid/schema'

/** What a window does to people, its words in each language, and the time it gave back to running attempts. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      SET LOCAL lock_timeout = '5s';
      ALTER TABLE system_maintenance
        ADD COLUMN effect text NOT NULL DEFAULT 'none' CHECK (effect IN ('none', 'read_only', 'closed')),
        ADD COLUMN timezone varchar(64) NOT NULL DEFAULT 'UTC',
        ADD COLUMN translations jsonb NOT NULL DEFAULT '{}',
        ADD COLUMN time_given_seconds integer NOT NULL DEFAULT 0,
        ADD COLUMN time_given_at timestamptz;
    `)
  }

  async down() {
    this.schema.raw(`
      ALTER TABLE system_maintenance DROP COLUMN effect, DROP COLUMN timezone, DROP COLUMN translations,
        DROP COLUMN time_given_seconds, DROP COLUMN time_given_at;
    `)
  }
}
