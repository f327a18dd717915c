import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The rights of a person as a function, because it is asked with every request: a
 * function keeps its plan for as long as the connection lives, and planning this
 * query took four times as long as running it (docs/performance.md).
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(SQL)
  }

  async down() {
    this.schema.raw('DROP FUNCTION stoa_grants')
  }
}

const SQL = `
CREATE FUNCTION stoa_grants(p_tenant bigint, p_user bigint, p_now timestamptz)
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
), lineage AS (
  SELECT DISTINCT r.id AS role_id, r.id AS ancestor_id, 0 AS distance
  FROM roles r JOIN assigned a ON a.role_id = r.id
  WHERE r.tenant_id = p_tenant AND r.deleted_at IS NULL
  UNION ALL
  SELECT l.role_id, r.parent_role_id, l.distance + 1
  FROM lineage l JOIN roles r ON r.tenant_id = p_tenant AND r.id = l.ancestor_id
  WHERE r.parent_role_id IS NOT NULL AND l.distance < 10
), effective AS (
  SELECT DISTINCT ON (l.role_id, rp.permission_id) l.role_id, rp.permission_id, rp.granted
  FROM lineage l JOIN role_permissions rp ON rp.tenant_id = p_tenant AND rp.role_id = l.ancestor_id
  ORDER BY l.role_id, rp.permission_id, l.distance
), branch AS (
  SELECT organization_id AS root_id, organization_id AS id FROM assigned WHERE organization_id IS NOT NULL
  UNION
  SELECT b.root_id, o.id FROM branch b
  JOIN organizations o ON o.tenant_id = p_tenant AND o.parent_id = b.id AND o.deleted_at IS NULL
)
SELECT p.slug, e.granted, r.name, a.context_type, a.context_id, a.expires_at,
  CASE WHEN a.organization_id IS NULL OR a.organization_id = p_tenant THEN NULL
    ELSE ARRAY(SELECT b.id::int FROM branch b WHERE b.root_id = a.organization_id) END
FROM assigned a
JOIN roles r ON r.tenant_id = p_tenant AND r.id = a.role_id
JOIN effective e ON e.role_id = a.role_id
JOIN permissions p ON p.id = e.permission_id
UNION ALL
SELECT p.slug, up.granted, NULL::varchar, up.context_type, up.context_id, up.expires_at, NULL::int[]
FROM user_permissions up JOIN permissions p ON p.id = up.permission_id
WHERE up.tenant_id = p_tenant AND up.user_id = p_user AND up.revoked_at IS NULL
  AND (up.expires_at IS NULL OR up.expires_at > p_now);
END $$
`
