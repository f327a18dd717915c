import db from '#platform/db'
import { taggedTables } from '#platform/tags/tagged'
import { currentTenantId } from '#platform/tenancy/scope'

/** How many living records bear each of these words. One query. */
export async function countUses(names: string[]): Promise<Map<string, number>> {
  const all = taggedTables()
    .map(
      (table) => `
      SELECT n.name, count(*)::int AS uses FROM jsonb_array_elements_text(:names::jsonb) AS n(name)
      JOIN ${table} r ON r.tenant_id = :tenant AND r.tags @> to_jsonb(n.name) AND r.deleted_at IS NULL
      GROUP BY n.name`
    )
    .join(' UNION ALL ')
  const { rows } = await db.rawQuery(
    `SELECT name, sum(uses)::int AS uses FROM (${all}) every GROUP BY name`,
    { names: JSON.stringify(names), tenant: currentTenantId() }
  )
  return new Map(rows.map(({ name, uses }: { name: string; uses: number }) => [name, uses]))
}
