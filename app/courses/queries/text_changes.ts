import db from '#platform/db'
import { textOfDocument } from '#platform/text/text_of_document'
import { currentTenantId } from '#platform/tenancy/scope'
import { lessonDocument } from '#courses/rules/lesson_document'
import { lineChanges, type LineChange } from '#platform/text/line_changes'

/** The words of a lesson in two versions, side by side; null is the draft. */
export async function textChanges(
  courseId: number,
  lineage: string,
  [before, after]: [number | null, number | null]
): Promise<LineChange[] | null> {
  const [old, present] = [
    await wordsIn(courseId, lineage, before),
    await wordsIn(courseId, lineage, after),
  ]
  return lineChanges(old, present)
}

async function wordsIn(courseId: number, lineage: string, version: number | null) {
  const bindings = { tenant: currentTenantId(), course: courseId, lineage, version }
  const { rows } = await db.rawQuery(SQL, bindings)
  return rows[0] ? textOfDocument(lessonDocument(rows[0].content)) : ''
}

const SQL = `
SELECT l.content FROM course_modules m
JOIN course_lessons l ON l.tenant_id = :tenant AND l.module_id = m.id AND l.deleted_at IS NULL
WHERE m.tenant_id = :tenant AND m.course_id = :course AND m.deleted_at IS NULL
  AND m.course_version_id IS NOT DISTINCT FROM :version::bigint AND l.lineage_id = :lineage LIMIT 1`
