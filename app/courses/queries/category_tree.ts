import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'

export type CategoryNode = {
  id: string
  name: string
  parentId: string | null
  /** 0 at the top. */
  depth: number
  courseCount: number
  isActive: boolean
  isFirst: boolean
  isLast: boolean
}

/** All categories in the order of the menu, parents before children. At most 1,000. */
export async function categoryTree(): Promise<CategoryNode[]> {
  const { rows } = await db.rawQuery(SQL, { tenant: currentTenantId() })
  return rows
}

const SQL = `
WITH RECURSIVE tree AS (
  SELECT id, uuid, name, parent_id, is_active, 0 AS depth, ARRAY[sort_order, id] AS place
  FROM course_categories WHERE tenant_id = :tenant AND parent_id IS NULL AND deleted_at IS NULL
  UNION ALL
  SELECT c.id, c.uuid, c.name, c.parent_id, c.is_active, t.depth + 1, t.place || ARRAY[c.sort_order, c.id]
  FROM course_categories c JOIN tree t ON c.parent_id = t.id
  WHERE c.tenant_id = :tenant AND c.deleted_at IS NULL
)
SELECT t.uuid AS id, t.name, p.uuid AS "parentId", t.depth, t.is_active AS "isActive",
  (SELECT count(*)::int FROM courses k WHERE k.tenant_id = :tenant AND k.category_id = t.id AND k.deleted_at IS NULL) AS "courseCount",
  row_number() OVER (PARTITION BY t.parent_id ORDER BY t.place) = 1 AS "isFirst",
  row_number() OVER (PARTITION BY t.parent_id ORDER BY t.place DESC) = 1 AS "isLast"
FROM tree t LEFT JOIN course_categories p ON p.tenant_id = :tenant AND p.id = t.parent_id
ORDER BY t.place LIMIT 1000`
