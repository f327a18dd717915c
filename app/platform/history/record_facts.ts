import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import type { HistoryKind } from '#platform/history/define_history'
import type { RecordFacts } from '~/ui/record_info_panel'

/**
 * Who made a record and who changed it last: from its history, which also names jobs and
 * imports; before there was one, from the record.
 */
export async function recordFacts(kind: HistoryKind, record: any): Promise<RecordFacts> {
  const { rows } = await db.rawQuery(SQL, {
    tenant: currentTenantId(),
    table: kind.model.table,
    id: record.id,
    creator: record.createdBy ?? 0,
  })
  const { first, last, creator } = rows[0]
  return {
    createdAt: record.createdAt.toUTC().toISO(),
    createdBy: first ?? creator,
    updatedAt: record.updatedAt.toUTC().toISO(),
    updatedBy: last ?? first ?? creator,
  }
}

const OF_RECORD = `a.tenant_id = :tenant AND a.resource_type = :table AND a.resource_id = :id`

const SQL = `
SELECT
  (SELECT a.actor_label FROM audit_logs a WHERE ${OF_RECORD} AND a.action = 'created'
    ORDER BY a.created_at LIMIT 1) AS first,
  (SELECT a.actor_label FROM audit_logs a WHERE ${OF_RECORD} ORDER BY a.created_at DESC LIMIT 1) AS last,
  (SELECT coalesce(u.display_name, u.first_name || ' ' || u.last_name) FROM users u
    WHERE u.tenant_id = :tenant AND u.id = :creator) AS creator`
