import db from '#platform/db'
import { recordAudit } from '#platform/audit/audit'
import { canonicalJson } from '#platform/json/canonical_json'
import { currentTenantId } from '#platform/tenancy/scope'

type Table = 'course_modules' | 'course_lessons'
type Values = Record<string, unknown>
type Row = { id: number; uuid: string; values: Values }

const ABOUT_IMPORT = { by: 'import' }

/** Writes down what an import made. */
export function auditMade(table: Table, row: { id: number; lineage_id: string; title: string }) {
  recordAudit({
    action: 'created',
    resourceType: table,
    resourceId: row.id,
    newValues: { title: row.title },
    metadata: { uuid: row.lineage_id, ...ABOUT_IMPORT },
  })
}

/** Does something to many modules or lessons in few statements, and writes down what it changed in each. */
export async function audited(table: Table, ids: number[], work: () => Promise<unknown>) {
  if (ids.length === 0) return
  const before = await valuesOf(table, ids)
  await work()
  for (const [id, { uuid, values }] of await valuesOf(table, ids)) {
    const old = before.get(id)!.values
    const fields = Object.keys(values).filter(
      (field) => canonicalJson(values[field]) !== canonicalJson(old[field])
    )
    if (fields.length === 0) continue
    const pick = (all: Values) => Object.fromEntries(fields.map((field) => [field, all[field]]))
    recordAudit({
      action: old.deletedAt === null && values.deletedAt !== null ? 'deleted' : 'updated',
      resourceType: table,
      resourceId: id,
      oldValues: pick(old),
      newValues: pick(values),
      metadata: { uuid, ...ABOUT_IMPORT },
    })
  }
}

async function valuesOf(table: Table, ids: number[]): Promise<Map<number, Row>> {
  const { rows } = await db.rawQuery<{ rows: Row[] }>(SQL[table], {
    tenant: currentTenantId(),
    ids,
  })
  return new Map(rows.map((row) => [row.id, row]))
}

const SQL: Record<Table, string> = {
  course_modules: `
SELECT id, lineage_id AS uuid, jsonb_build_object('title', title, 'metadata', metadata, 'deletedAt', deleted_at) AS values
FROM course_modules WHERE tenant_id = :tenant AND id = ANY(:ids::bigint[])`,
  course_lessons: `
SELECT id, lineage_id AS uuid, jsonb_build_object('title', title, 'content', content, 'estimatedDuration', estimated_duration,
  'moduleId', module_id, 'contentMetadata', content_metadata, 'revision', revision, 'deletedAt', deleted_at) AS values
FROM course_lessons WHERE tenant_id = :tenant AND id = ANY(:ids::bigint[])`,
}
