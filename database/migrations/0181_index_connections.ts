import { BaseSchema } from '@adonisjs/lucid/schema'

/** Signing in asks every company for the connection of a domain: few rows, found at once. */
export default class extends BaseSchema {
  static disableTransactions = true

  async up() {
    this.schema.raw(
      `CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_integrations_sso ON integrations (tenant_id, uuid)
       WHERE integration_type = 'sso' AND deleted_at IS NULL`
    )
  }

  async down() {
    this.schema.raw('DROP INDEX CONCURRENTLY IF EXISTS idx_integrations_sso')
  }
}
