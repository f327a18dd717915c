import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'

/** A line of an outline with all that a comparison looks at. */
export type VersionItem = {
  lineage: string
  kind: 'module' | 'lesson' | 'activity'
  title: string
  module: string | null
  /** Fingerprint of its text. */
  text: string
  /** Its settings as canonical JSON text: rule, required, hidden, preview, minutes, resources. */
  settings: string
}

/** The items of a version in reading order; null is the draft. One query. */
export async function versionItems(
  courseId: number,
  versionId: number | null
): Promise<VersionItem[]> {
  const bindings = { tenant: currentTenantId(), course: courseId, version: versionId }
  return (await db.rawQuery(SQL, bindings)).rows
}

const hashed = (column: string) =>
  `encode(sha256(convert_to(coalesce(${column}, ''), 'UTF8')), 'hex')`

const MODULES = `m.tenant_id = :tenant AND m.course_id = :course AND m.deleted_at IS NULL
  AND m.course_version_id IS NOT DISTINCT FROM :version::bigint`

const settings = (
  alias: string,
  more: string
) => `jsonb_build_array(${alias}.is_required, ${alias}.is_active,
  coalesce(${alias}.unlock_conditions, 'null'), coalesce(${alias}.completion_criteria, 'null')${more})::text`

const SQL = `
SELECT lineage, kind, title, module, text, settings FROM (
  SELECT m.lineage_id AS lineage, 'module' AS kind, m.title, NULL AS module, ${hashed('m.description')} AS text,
    ${settings('m', '')} AS settings, m.sort_order AS place, m.id AS module_id, -1 AS position
  FROM course_modules m WHERE ${MODULES}
  UNION ALL
  SELECT l.lineage_id, 'lesson', l.title, m.title, ${hashed('l.content')},
    ${settings('l', `, l.is_preview, l.estimated_duration, coalesce(l.resources, 'null')`)}, m.sort_order, m.id, l.sort_order
  FROM course_modules m JOIN course_lessons l ON l.tenant_id = :tenant AND l.module_id = m.id AND l.deleted_at IS NULL
  WHERE ${MODULES}
  UNION ALL
  SELECT a.lineage_id, 'activity', a.title, m.title, ${hashed('a.instructions')},
    ${settings('a', ', a.time_limit, a.max_attempts, a.passing_score')}, m.sort_order, m.id, a.sort_order
  FROM course_modules m JOIN course_activities a ON a.tenant_id = :tenant AND a.module_id = m.id AND a.deleted_at IS NULL
  WHERE ${MODULES}
) items ORDER BY place, module_id, position, kind DESC LIMIT 6000`
