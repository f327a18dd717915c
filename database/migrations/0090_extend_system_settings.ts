import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * A setting is a record with a past, and the installation may hold its value for everybody. Rows
 * of the installation itself have tenant 0, which no company is. Colours move to the settings.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
ALTER TABLE system_settings ADD COLUMN uuid uuid NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE system_settings ADD COLUMN is_locked boolean NOT NULL DEFAULT false;
ALTER TABLE system_settings ADD CONSTRAINT unique_system_settings_uuid UNIQUE (tenant_id, uuid);
INSERT INTO system_settings (tenant_id, category, key_name, display_name, value)
SELECT tenant_id, 'branding', 'branding.accent', 'Color', settings ->> 'accent' FROM organizations
WHERE id = tenant_id AND settings ->> 'accent' ~ '^#[0-9a-fA-F]{6}$' ON CONFLICT DO NOTHING;
UPDATE organizations SET settings = settings - 'accent' WHERE id = tenant_id AND jsonb_exists(settings, 'accent')`)
  }

  async down() {
    this.schema.raw(`
UPDATE organizations o SET settings = coalesce(o.settings, '{}') || jsonb_build_object('accent', s.value)
FROM system_settings s WHERE s.tenant_id = o.tenant_id AND o.id = o.tenant_id AND s.key_name = 'branding.accent'
  AND s.value IS NOT NULL;
DELETE FROM system_settings;
ALTER TABLE system_settings DROP COLUMN is_locked, DROP COLUMN uuid`)
  }
}
