import { BaseSchema } from '@adonisjs/lucid/schema'

/** Counters of the rate limiter. They belong to no tenant, so they live outside of `public`. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE SCHEMA stoa_ops;
      CREATE UNLOGGED TABLE stoa_ops.rate_limits (
        key varchar(255) PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      );
      GRANT USAGE ON SCHEMA stoa_ops TO stoa_system;
      GRANT SELECT, INSERT, UPDATE, DELETE ON stoa_ops.rate_limits TO stoa_system;
    `)
  }

  async down() {
    this.schema.raw('DROP SCHEMA stoa_ops CASCADE')
  }
}
