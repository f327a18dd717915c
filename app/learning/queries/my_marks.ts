import { containing } from '#platform/search/containing'
import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import { itemHref } from '#learning/addresses'
import type { MarkFilters, MyMark } from '#learning/types'

const PAGE = 50

/**
 * A person's notes or bookmarks, newest first, one page of fifty. Those on items
 * that are no longer part of the version they are in are kept, and say so.
 *
 * @returns one more than a page holds when there are more
 */
export async function myMarks(userId: number, filters: MarkFilters): Promise<MyMark[]> {
  const { rows } = await db.rawQuery<{ rows: Row[] }>(SQL[filters.kind], {
    tenant: currentTenantId(),
    user: userId,
    course: filters.course,
    words: filters.search,
    pattern: containing(filters.search),
    before: filters.before,
    limit: PAGE + 1,
  })
  return rows.map(({ slug, lineage, at, ...mark }) => ({
    ...mark,
    at: at.toISOString(),
    href: itemHref(slug, lineage),
  }))
}

type Row = Omit<MyMark, 'href' | 'at'> & { slug: string; lineage: string; at: Date }

/** The person's newest cycle that may be opened decides which version's items there are. */
const JOINS = `
JOIN courses c ON c.tenant_id = :tenant AND c.id = m.course_id
LEFT JOIN course_lessons l ON l.tenant_id = :tenant AND l.id = m.lesson_id
LEFT JOIN course_activities a ON a.tenant_id = :tenant AND a.id = m.activity_id
LEFT JOIN LATERAL (
  SELECT e.course_version_id FROM course_enrollments e
  WHERE e.tenant_id = :tenant AND e.user_id = :user AND e.course_id = m.course_id
    AND e.status IN ('enrolled', 'in_progress', 'completed')
  ORDER BY e.enrollment_cycle DESC LIMIT 1
) mine ON true`

const IS_THERE = `EXISTS (
  SELECT 1 FROM course_modules v
  LEFT JOIN course_lessons vl ON vl.tenant_id = :tenant AND vl.module_id = v.id AND vl.lineage_id = l.lineage_id
  LEFT JOIN course_activities va ON va.tenant_id = :tenant AND va.module_id = v.id AND va.lineage_id = a.lineage_id
  WHERE v.tenant_id = :tenant AND v.course_version_id = mine.course_version_id AND v.deleted_at IS NULL
    AND (vl.id IS NOT NULL OR va.id IS NOT NULL)) AS "isThere"`

const SHARED = `c.title AS course, c.slug, coalesce(l.title, a.title, '') AS title,
  coalesce(l.lineage_id, a.lineage_id) AS lineage, ${IS_THERE}`

const OF_COURSE = `(:course::text IS NULL OR c.slug = :course)`

const SQL = {
  notes: `
SELECT m.uuid AS id, m.content AS text, m.updated_at AS at, ${SHARED}
FROM learning_notes_search m ${JOINS}
WHERE m.tenant_id = :tenant AND m.user_id = :user AND m.deleted_at IS NULL AND ${OF_COURSE}
  AND (:words = '' OR m.search_vector @@ websearch_to_tsquery('simple', :words) OR m.content ILIKE :pattern
    OR l.title ILIKE :pattern)
  AND (:before::timestamptz IS NULL OR m.updated_at < :before)
ORDER BY m.updated_at DESC LIMIT :limit`,
  bookmarks: `
SELECT coalesce(l.lineage_id, a.lineage_id) AS id, NULL AS text, m.created_at AS at, ${SHARED}
FROM learning_bookmarks m ${JOINS}
WHERE m.tenant_id = :tenant AND m.user_id = :user AND ${OF_COURSE}
  AND (:words = '' OR l.title ILIKE :pattern OR a.title ILIKE :pattern OR c.title ILIKE :pattern)
  AND (:before::timestamptz IS NULL OR m.created_at < :before)
ORDER BY m.created_at DESC LIMIT :limit`,
}

/** Courses in which somebody has left notes or bookmarks, for the filter; at most 200. */
export async function markedCourses(userId: number): Promise<{ slug: string; title: string }[]> {
  const { rows } = await db.rawQuery(COURSES, { tenant: currentTenantId(), user: userId })
  return rows
}

const COURSES = `
SELECT c.slug, c.title FROM courses c WHERE c.tenant_id = :tenant AND (
  EXISTS (SELECT 1 FROM learning_notes n WHERE n.tenant_id = :tenant AND n.user_id = :user
    AND n.course_id = c.id AND n.deleted_at IS NULL)
  OR EXISTS (SELECT 1 FROM learning_bookmarks b WHERE b.tenant_id = :tenant AND b.user_id = :user
    AND b.course_id = c.id))
ORDER BY c.title LIMIT 200`

export const MARKS_PER_PAGE = PAGE
