import { createHash } from 'node:crypto'
import db from '#platform/db'
import { canonicalJson } from '#platform/json/canonical_json'
import { currentTenantId } from '#platform/tenancy/scope'
import { versionParts } from '#courses/version_parts'
import type Course from '#courses/models/course'

type Fingerprinted = Pick<Course, 'id' | 'title' | 'description' | 'completionCriteria'>

/**
 * SHA-256 over everything a learner can meet in the draft: the same content has the
 * same fingerprint, whoever publishes it and whenever.
 */
export async function courseFingerprint(course: Fingerprinted): Promise<string> {
  return (await courseFingerprints([course])).get(course.id)!
}

/** The fingerprints of many drafts, by the id of the course. As many queries as for one. */
export async function courseFingerprints(courses: Fingerprinted[]): Promise<Map<number, string>> {
  const ids = courses.map(({ id }) => id)
  const { rows } = await db.rawQuery(SQL, { tenant: currentTenantId(), courses: ids })
  const outlines = Map.groupBy<number, OutlineRow>(rows, ({ course_id: id }) => Number(id))
  const parts: Map<number, unknown[]>[] = []
  for (const part of versionParts) parts.push(await part.contents(ids))
  return new Map(
    courses.map((course) => {
      const content = canonicalJson({
        title: course.title,
        description: course.description ?? null,
        criteria: course.completionCriteria ?? null,
        outline: (outlines.get(course.id) ?? []).map(withoutCourse),
        parts: parts.map((contents) => contents.get(course.id) ?? []),
      })
      return [course.id, createHash('sha256').update(content).digest('hex')]
    })
  )
}

type OutlineRow = Record<string, unknown> & { course_id: string }

const withoutCourse = (row: OutlineRow) =>
  Object.fromEntries(Object.entries(row).filter(([column]) => column !== 'course_id'))

/** Texts as their own hashes, so that they need not travel. */
const hashed = (column: string) =>
  `encode(sha256(convert_to(coalesce(${column}, ''), 'UTF8')), 'hex')`

const SHARED = (alias: string) => `${alias}.sort_order, ${alias}.title, ${alias}.is_required,
  ${alias}.is_active, ${alias}.unlock_conditions, ${alias}.completion_criteria`

const DRAFT = `m.tenant_id = :tenant AND m.course_id = ANY(:courses) AND m.course_version_id IS NULL AND m.deleted_at IS NULL`

const SQL = `
SELECT 'module' AS kind, m.lineage_id, m.course_id, NULL::uuid AS parent, ${SHARED('m')},
  ${hashed('m.description')} AS text, NULL AS type, NULL::boolean AS preview, NULL::int AS minutes, NULL::jsonb AS resources
FROM course_modules m WHERE ${DRAFT}
UNION ALL
SELECT 'lesson', l.lineage_id, m.course_id, m.lineage_id, ${SHARED('l')},
  ${hashed('l.content')}, l.content_type, l.is_preview, l.estimated_duration, l.resources
FROM course_modules m JOIN course_lessons l ON l.tenant_id = :tenant AND l.module_id = m.id AND l.deleted_at IS NULL
WHERE ${DRAFT}
UNION ALL
SELECT 'activity', a.lineage_id, m.course_id, m.lineage_id, ${SHARED('a')},
  ${hashed('a.instructions')}, a.activity_type, NULL, a.time_limit, NULL
FROM course_modules m JOIN course_activities a ON a.tenant_id = :tenant AND a.module_id = m.id AND a.deleted_at IS NULL
WHERE ${DRAFT}
ORDER BY 1, 2`
