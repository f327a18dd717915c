import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import type { ImportOutcome } from '#standards/markdown/import/outcomes'

export type LastImport = {
  id: string
  fileName: string
  importedAt: string
  importedBy: string | null
  counts: Partial<Record<ImportOutcome, number>>
  /** Entries somebody should look at. */
  remarks: number
}

/** The newest import of a course; null when it was never imported. */
export async function lastImport(courseId: number): Promise<LastImport | null> {
  const { rows } = await db.rawQuery(SQL, { tenant: currentTenantId(), course: courseId })
  if (!rows[0]) return null
  const { importedAt, ...rest } = rows[0]
  return { ...rest, importedAt: importedAt.toISOString() }
}

const SQL = `
WITH last AS (
  SELECT * FROM course_imports WHERE tenant_id = :tenant AND course_id = :course ORDER BY id DESC LIMIT 1
), counted AS (
  SELECT e.outcome, count(*)::int AS entries,
    (count(*) FILTER (WHERE e.notes <> '[]'))::int AS noted
  FROM last JOIN course_import_entries e ON e.tenant_id = :tenant AND e.import_id = last.id
  GROUP BY e.outcome
)
SELECT last.uuid AS id, last.file_name AS "fileName", last.created_at AS "importedAt",
  u.first_name || ' ' || u.last_name AS "importedBy",
  coalesce((SELECT jsonb_object_agg(outcome, entries) FROM counted), '{}') AS counts,
  coalesce((SELECT sum(noted) FROM counted), 0)::int AS remarks
FROM last LEFT JOIN users u ON u.tenant_id = :tenant AND u.id = last.created_by`
