import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Rights given for a category hold for those below it, exceptions may hold for a branch, and a role
 * that was deleted gives nothing through its children either.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(SQL)
  }

  async down() {
    // The function before this one answers the same columns; 0029 makes it again.
  }
}

const SQL = `
CREATE OR REPLACE FUNCTION stoa_grants(p_tenant bigint, p_user bigint, p_now timestamptz)
RETURNS TABLE (permission varchar, granted boolean, role varchar, context_type varchar, context_id bigint,
  expires_at timestamptz, organizations integer[])
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
RETURN QUERY
WITH RECURSIVE assigned AS (
  SELECT ur.role_id, ur.organization_id, ur.context_type, ur.context_id, ur.expires_at
  FROM user_roles ur
  WHERE ur.tenant_id = p_tenant AND ur.user_id = p_user AND ur.revoked_at IS NULL
    AND (ur.expires_at IS NULL OR ur.expires_at > p_now)
), excepted AS (
  SELECT up.permission_id, up.granted, up.expires_at,
    CASE WHEN up.context_type = 'organization' THEN up.context_id END AS organization_id,
    CASE WHEN up.context_type <> 'organization' THEN up.context_type END AS context_type,
    CASE WHEN up.context_type <> 'organization' THEN up.context_id END AS context_id
  FROM user_permissions up
  WHERE up.tenant_id = p_tenant AND up.user_id = p_user AND up.revoked_at IS NULL
    AND (up.expires_at IS NULL OR up.expires_at > p_now)
), lineage AS (
  SELECT DISTINCT r.id AS role_id, r.id AS ancestor_id, 0 AS distance
  FROM roles r JOIN assigned a ON a.role_id = r.id
  WHERE r.tenant_id = p_tenant AND r.deleted_at IS NULL
  UNION ALL
  SELECT l.role_id, parent.id, l.distance + 1
  FROM lineage l JOIN roles r ON r.tenant_id = p_tenant AND r.id = l.ancestor_id
  JOIN roles parent ON parent.tenant_id = p_tenant AND parent.id = r.parent_role_id AND parent.deleted_at IS NULL
  WHERE l.distance < 10
), effective AS (
  SELECT DISTINCT ON (l.role_id, rp.permission_id) l.role_id, rp.permission_id, rp.granted
  FROM lineage l JOIN role_permissions rp ON rp.tenant_id = p_tenant AND rp.role_id = l.ancestor_id
  ORDER BY l.role_id, rp.permission_id, l.distance
), branch AS (
  SELECT roots.organization_id AS root_id, roots.organization_id AS id
  FROM (SELECT organization_id FROM assigned UNION SELECT organization_id FROM excepted) roots
  WHERE roots.organization_id IS NOT NULL
  UNION
  SELECT b.root_id, o.id FROM branch b
  JOIN organizations o ON o.tenant_id = p_tenant AND o.parent_id = b.id AND o.deleted_at IS NULL
), shelf AS (
  SELECT roots.context_id AS root_id, roots.context_id AS id
  FROM (SELECT context_type, context_id FROM assigned UNION SELECT context_type, context_id FROM excepted) roots
  WHERE roots.context_type = 'category'
  UNION
  SELECT s.root_id, k.id FROM shelf s
  JOIN course_categories k ON k.tenant_id = p_tenant AND k.parent_id = s.id AND k.deleted_at IS NULL
), given AS (
  SELECT e.permission_id, e.granted, r.name, a.context_type, a.context_id, a.expires_at, a.organization_id
  FROM assigned a
  JOIN roles r ON r.tenant_id = p_tenant AND r.id = a.role_id
  JOIN effective e ON e.role_id = a.role_id
  UNION ALL
  SELECT x.permission_id, x.granted, NULL::varchar, x.context_type, x.context_id, x.expires_at, x.organization_id
  FROM excepted x
)
SELECT p.slug, g.granted, g.name, g.context_type, coalesce(s.id, g.context_id), g.expires_at,
  CASE WHEN g.organization_id IS NULL OR g.organization_id = p_tenant THEN NULL
    ELSE ARRAY(SELECT b.id::int FROM branch b WHERE b.root_id = g.organization_id) END
FROM given g
JOIN permissions p ON p.id = g.permission_id
LEFT JOIN shelf s ON g.context_type = 'category' AND s.root_id = g.context_id;
END $$
`
