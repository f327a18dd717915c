import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import { KeptAsEvidence } from '#platform/trash/errors'
import { nameOf } from '#platform/trash/restore_record'
import type { TrashKind } from '#platform/trash/define_trash_kind'

/**
 * Removes a record for good, with all that is in it.
 *
 * @throws KeptAsEvidence while results of people hang on it
 */
export async function purgeRecord(kind: TrashKind, record: any) {
  if (await isEvidence(kind, record.id)) throw new KeptAsEvidence(nameOf(record))
  await kind.beforePurge?.(record)
  await record.delete()
}

async function isEvidence({ evidence, model }: TrashKind, id: number) {
  if (!evidence) return false
  const row = await db
    .from(`${model.table} as t`)
    .where({ 't.tenant_id': currentTenantId(), 't.id': id })
    .select(db.raw(`${evidence} AS evidence`))
    .first()
  return row?.evidence === true
}
