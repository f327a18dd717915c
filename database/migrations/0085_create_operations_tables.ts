import { BaseSchema } from '@adonisjs/lucid/schema'

/** What an operator asks for: since when something is as it is, and which backups were made. Of no tenant. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE stoa_ops.health_states (
        key varchar(50) PRIMARY KEY,
        state varchar(20) NOT NULL CHECK (state IN ('ok', 'warning', 'failed')),
        since timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE stoa_ops.backups (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        file text NOT NULL,
        started_at timestamptz NOT NULL,
        finished_at timestamptz NOT NULL DEFAULT now(),
        bytes bigint,
        error text,
        CHECK ((bytes IS NULL) <> (error IS NULL))
      );
      CREATE INDEX backups_finished_at ON stoa_ops.backups (finished_at);
      GRANT SELECT, INSERT, UPDATE, DELETE ON stoa_ops.health_states, stoa_ops.backups TO stoa_system;
      GRANT SELECT ON adonis_schema TO stoa_system;
    `)
  }

  async down() {
    this.schema.raw(`
      REVOKE SELECT ON adonis_schema FROM stoa_system;
      DROP TABLE stoa_ops.backups, stoa_ops.health_states;
    `)
  }
}
