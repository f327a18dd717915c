import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'

/** Where an organization is: the ids from it up to the company. */
export async function pathOf(id: number): Promise<number[]> {
  const { rows } = await db.rawQuery(PATH, { tenant: currentTenantId(), id })
  return rows.map(({ id: above }: { id: string }) => Number(above))
}

/** How many levels an organization and those below it take. */
export async function heightOf(id: number): Promise<number> {
  const { rows } = await db.rawQuery(HEIGHT, { tenant: currentTenantId(), id })
  return rows[0].height
}

const PATH = `
WITH RECURSIVE path AS (
  SELECT id, parent_id, 0 AS distance FROM organizations WHERE tenant_id = :tenant AND id = :id
  UNION ALL
  SELECT o.id, o.parent_id, p.distance + 1 FROM organizations o JOIN path p ON o.id = p.parent_id
  WHERE o.tenant_id = :tenant AND p.distance < 50
)
SELECT id FROM path ORDER BY distance LIMIT 51`

const HEIGHT = `
WITH RECURSIVE branch AS (
  SELECT id, 1 AS level FROM organizations WHERE tenant_id = :tenant AND id = :id
  UNION ALL
  SELECT o.id, b.level + 1 FROM organizations o JOIN branch b ON o.parent_id = b.id
  WHERE o.tenant_id = :tenant AND o.deleted_at IS NULL AND b.level < 50
)
SELECT coalesce(max(level), 1)::int AS height FROM branch`
