import { BaseSchema } from '@adonisjs/lucid/schema'

/** Each membership is a record with a history of its own; what is over has an end. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
SET LOCAL lock_timeout = '5s';
ALTER TABLE user_organization_memberships ADD COLUMN uuid uuid NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE user_organization_memberships ADD COLUMN created_by bigint;
ALTER TABLE user_organization_memberships ADD CONSTRAINT fk_user_organization_memberships_created_by
  FOREIGN KEY (tenant_id, created_by) REFERENCES users (tenant_id, id) ON DELETE SET NULL (created_by) NOT VALID;
ALTER TABLE user_organization_memberships ADD CONSTRAINT chk_user_org_end
  CHECK (status <> 'inactive' OR left_at IS NOT NULL) NOT VALID;
ALTER TABLE user_organization_memberships ADD CONSTRAINT chk_user_org_order
  CHECK (left_at >= joined_at) NOT VALID;
ALTER TABLE user_organization_memberships ADD CONSTRAINT chk_user_org_primary
  CHECK (NOT is_primary OR status <> 'inactive') NOT VALID`)
  }

  async down() {
    this.schema.raw(`
ALTER TABLE user_organization_memberships DROP CONSTRAINT chk_user_org_primary;
ALTER TABLE user_organization_memberships DROP CONSTRAINT chk_user_org_order;
ALTER TABLE user_organization_memberships DROP CONSTRAINT chk_user_org_end;
ALTER TABLE user_organization_memberships DROP COLUMN created_by;
ALTER TABLE user_organization_memberships DROP COLUMN uuid`)
  }
}
