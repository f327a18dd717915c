import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import type { ImportSource } from '#courses/studio_types'

export type DraftModule = {
  id: number
  lineageId: string
  title: string
  isTrashed: boolean
  source: (ImportSource & { title?: string }) | null
}

export type DraftLesson = {
  id: number
  lineageId: string
  moduleLineage: string
  title: string
  content: string | null
  isTrashed: boolean
  source: ImportSource | null
}

/** The draft's modules and lessons, with those in the trash. Two queries. */
export async function draftOfCourse(courseId: number) {
  const bindings = { tenant: currentTenantId(), course: courseId }
  const modules = (await db.rawQuery(MODULES, bindings)).rows as DraftModule[]
  const lessons = (await db.rawQuery(LESSONS, bindings)).rows as DraftLesson[]
  return { modules, lessons }
}

const DRAFT = `m.tenant_id = :tenant AND m.course_id = :course AND m.course_version_id IS NULL`

const MODULES = `
SELECT m.id, m.lineage_id AS "lineageId", m.title, m.deleted_at IS NOT NULL AS "isTrashed",
  m.metadata -> 'source' AS source
FROM course_modules m WHERE ${DRAFT} ORDER BY m.sort_order, m.id LIMIT 2000`

const LESSONS = `
SELECT l.id, l.lineage_id AS "lineageId", m.lineage_id AS "moduleLineage", l.title, l.content,
  (l.deleted_at IS NOT NULL OR m.deleted_at IS NOT NULL) AS "isTrashed",
  l.content_metadata -> 'source' AS source
FROM course_modules m JOIN course_lessons l ON l.tenant_id = :tenant AND l.module_id = m.id
WHERE ${DRAFT} AND l.content_metadata -> 'source' IS NOT NULL
ORDER BY l.sort_order, l.id LIMIT 10000`
