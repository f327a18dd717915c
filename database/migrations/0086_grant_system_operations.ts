import { BaseSchema } from '@adonisjs/lucid/schema'

/** Roles that were copied before there was this permission: who watches over the installation. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
INSERT INTO permissions (name, slug, category, resource, action, is_system)
VALUES ('system.operations', 'system.operations', 'system', 'system', 'operations', true) ON CONFLICT (slug) DO NOTHING;
INSERT INTO role_permissions (tenant_id, role_id, permission_id)
SELECT r.tenant_id, r.id, p.id FROM roles r CROSS JOIN permissions p
WHERE r.slug = 'system_admin' AND r.is_system AND p.slug = 'system.operations'
ON CONFLICT (tenant_id, role_id, permission_id) DO NOTHING`)
  }

  async down() {
    this.schema.raw(`DELETE FROM permissions WHERE slug = 'system.operations'`)
  }
}
