import { DateTime } from 'luxon'
import db from '#platform/db'
import { NotFound } from '#platform/errors'
import { currentTenantId } from '#platform/tenancy/scope'
import type { HistoryKind } from '#platform/history/define_history'

/**
 * Puts the value that a field had before a change back. It is a change like any other, with its
 * own entry; nothing of the history is lost.
 *
 * @param entry uuid of the change
 * @throws NotFound when there is no such change of this record, or the field cannot be put back
 */
export async function restoreField(kind: HistoryKind, record: any, entry: string, field: string) {
  if (!kind.restorable?.includes(field)) throw new NotFound()
  const { rows } = await db.rawQuery(SQL, {
    tenant: currentTenantId(),
    table: kind.model.table,
    id: record.id,
    entry,
    field,
  })
  if (rows.length === 0) throw new NotFound()
  await record.merge({ [field]: stored(kind.model, field, rows[0].value) }).save()
  await kind.restored?.(record)
}

/** Dates are text in the history. */
function stored(model: any, field: string, value: unknown) {
  const isDate = model.$getColumn(field)?.meta?.type === 'datetime'
  return isDate && typeof value === 'string' ? DateTime.fromISO(value) : value
}

const SQL = `
SELECT old_values -> :field::text AS value FROM audit_logs
WHERE tenant_id = :tenant AND resource_type = :table AND resource_id = :id AND uuid = :entry AND action = 'updated'
  AND jsonb_exists(old_values, :field::text)`
