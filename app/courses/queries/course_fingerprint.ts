import { createHash } from 'node:crypto'
import db from '#platform/db'
import { canonicalJson } from '#platform/json/canonical_json'
import { currentTenantId } from '#platform/tenancy/scope'
import { versionParts } from '#courses/version_parts'
import type Course from '#courses/models/course'

/**
 * SHA-256 over everything a learner can meet in the draft: the same content has the
 * same fingerprint, whoever publishes it and whenever.
 */
export async function courseFingerprint(course: Course): Promise<string> {
  const { rows } = await db.rawQuery(SQL, { tenant: currentTenantId(), course: course.id })
  const parts = []
  for (const part of versionParts) parts.push(await part.fingerprint(course))
  const content = canonicalJson({
    title: course.title,
    criteria: course.completionCriteria ?? null,
    outline: rows,
    parts,
  })
  return createHash('sha256').update(content).digest('hex')
}

const SQL = `
SELECT 'module' AS kind, m.lineage_id, NULL::uuid AS parent, m.sort_order, m.title, m.description AS text,
  NULL AS type, m.is_required, m.is_active, m.unlock_conditions, m.completion_criteria
FROM course_modules m
WHERE m.tenant_id = :tenant AND m.course_id = :course AND m.course_version_id IS NULL AND m.deleted_at IS NULL
UNION ALL
SELECT 'lesson', l.lineage_id, m.lineage_id, l.sort_order, l.title, l.content,
  l.content_type, l.is_required, l.is_active, l.unlock_conditions, l.completion_criteria
FROM course_modules m JOIN course_lessons l ON l.tenant_id = :tenant AND l.module_id = m.id AND l.deleted_at IS NULL
WHERE m.tenant_id = :tenant AND m.course_id = :course AND m.course_version_id IS NULL AND m.deleted_at IS NULL
UNION ALL
SELECT 'activity', a.lineage_id, m.lineage_id, a.sort_order, a.title, a.instructions,
  a.activity_type, a.is_required, a.is_active, a.unlock_conditions, a.completion_criteria
FROM course_modules m JOIN course_activities a ON a.tenant_id = :tenant AND a.module_id = m.id AND a.deleted_at IS NULL
WHERE m.tenant_id = :tenant AND m.course_id = :course AND m.course_version_id IS NULL AND m.deleted_at IS NULL
ORDER BY 1, 2`
