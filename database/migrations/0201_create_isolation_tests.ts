import { BaseSchema } from '@adonisjs/lucid/schema'

/** What each try of the walls between companies found, of no tenant. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      SET LOCAL lock_timeout = '5s';
      CREATE TABLE stoa_ops.isolation_tests (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        ran_at timestamptz NOT NULL DEFAULT now(),
        companies integer NOT NULL CHECK (companies >= 0),
        tables jsonb NOT NULL
      );
      GRANT SELECT, INSERT, DELETE ON stoa_ops.isolation_tests TO stoa_system;
    `)
  }

  async down() {
    this.schema.raw(`DROP TABLE stoa_ops.isolation_tests`)
  }
}
