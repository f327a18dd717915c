import { BaseSchema } from '@adonisjs/lucid/schema'

/** Views for searches that row-level security would keep from using their indexes (ADR 0002). */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(SQL)
  }

  async down() {
    this.schema.raw('SELECT stoa_drop_tenant_views()')
    this.schema.raw(
      'DROP FUNCTION stoa_make_tenant_views, stoa_drop_tenant_views, stoa_tenant_view_tables'
    )
  }
}

const SQL = `
-- Rows of the platform tenant: every tenant sees the maintenance banner.
CREATE POLICY readable ON system_maintenance FOR SELECT TO stoa_app USING (true);

-- Non-leakproof operators (@@, %, LIKE/ILIKE, @>, enum =, numeric <) can then use indexes and statistics. SELECT only.
-- SELECT * is frozen when a view is made and blocks ALTER COLUMN TYPE: every migration that touches one of these tables
-- starts with stoa_drop_tenant_views() and ends with stoa_make_tenant_views().
CREATE FUNCTION stoa_tenant_view_tables() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$ SELECT ARRAY['courses', 'learning_notes', 'discussion_topics', 'discussion_posts', 'messages', 'announcements', 'users'] $$;
CREATE FUNCTION stoa_drop_tenant_views() RETURNS void LANGUAGE plpgsql AS $$
DECLARE t text; BEGIN FOREACH t IN ARRAY stoa_tenant_view_tables() LOOP EXECUTE format('DROP VIEW IF EXISTS %I', t || '_search'); END LOOP; END $$;
CREATE FUNCTION stoa_make_tenant_views() RETURNS void LANGUAGE plpgsql AS $$
DECLARE t text; BEGIN FOREACH t IN ARRAY stoa_tenant_view_tables() LOOP
  EXECUTE format('CREATE OR REPLACE VIEW %I AS SELECT * FROM %I WHERE tenant_id = current_setting(''app.tenant_id'')::bigint', t || '_search', t);
  EXECUTE format('ALTER VIEW %I OWNER TO stoa_owner', t || '_search');
  EXECUTE format('GRANT SELECT ON %I TO stoa_app', t || '_search');
END LOOP; END $$;
SELECT stoa_make_tenant_views();
`
