import { BaseSchema } from '@adonisjs/lucid/schema'

/** Finds a membership by its public id, and those that begin or end at a moment to come. */
export default class extends BaseSchema {
  static disableTransactions = true

  async up() {
    for (const sql of [
      'CREATE UNIQUE INDEX CONCURRENTLY uq_user_org_uuid ON user_organization_memberships (tenant_id, uuid)',
      'CREATE INDEX CONCURRENTLY idx_user_org_created_by ON user_organization_memberships (tenant_id, created_by)',
      `CREATE INDEX CONCURRENTLY idx_user_org_begins ON user_organization_memberships (tenant_id, joined_at) WHERE status = 'pending'`,
      `CREATE INDEX CONCURRENTLY idx_user_org_ends ON user_organization_memberships (tenant_id, left_at) WHERE status = 'active' AND left_at IS NOT NULL`,
    ])
      this.schema.raw(sql)
  }

  async down() {
    for (const name of [
      'idx_user_org_ends',
      'idx_user_org_begins',
      'idx_user_org_created_by',
      'uq_user_org_uuid',
    ])
      this.schema.raw(`DROP INDEX ${name}`)
  }
}
