import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'

type Row = { tableName: string; record: number; deletedBy?: string | null }

/** Adds who moved each to the trash, from the history, in one query. */
export async function whoDeleted(rows: Row[]) {
  if (rows.length === 0) return
  const { rows: found } = await db.rawQuery(SQL, {
    tenant: currentTenantId(),
    tables: rows.map(({ tableName }) => tableName),
    ids: rows.map(({ record }) => record),
  })
  const names = new Map(found.map((row: any) => [`${row.table} ${row.id}`, row.name]))
  for (const row of rows)
    row.deletedBy = (names.get(`${row.tableName} ${row.record}`) as string) ?? null
}

const SQL = `
SELECT asked.table_name AS "table", asked.id, coalesce(u.display_name, u.first_name || ' ' || u.last_name, l.actor_label) AS name
FROM unnest(:tables::text[], :ids::bigint[]) AS asked (table_name, id)
CROSS JOIN LATERAL (
  SELECT user_id, actor_label FROM audit_logs a
  WHERE a.tenant_id = :tenant AND a.resource_type = asked.table_name AND a.resource_id = asked.id AND a.action = 'deleted'
  ORDER BY a.created_at DESC LIMIT 1) l
LEFT JOIN users u ON u.tenant_id = :tenant AND u.id = l.user_id`
