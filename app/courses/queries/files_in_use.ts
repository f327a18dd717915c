import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'

/** Files that a lesson, of the draft or of any version, or a course offers. */
export async function filesOfCoursesInUse(uuids: string[]): Promise<string[]> {
  if (uuids.length === 0) return []
  const { rows } = await db.rawQuery(USED, { tenant: currentTenantId(), uuids })
  return rows.map(({ uuid }: { uuid: string }) => uuid)
}

const USED = `
SELECT f.uuid FROM file_storage f
WHERE f.tenant_id = :tenant AND f.uuid = ANY(:uuids::uuid[]) AND f.related_type = 'courses' AND (
  EXISTS (SELECT 1 FROM course_resources r WHERE r.tenant_id = f.tenant_id AND r.course_id = f.related_id
    AND r.metadata ->> 'file' = f.uuid::text)
  OR EXISTS (SELECT 1 FROM course_modules m JOIN course_lessons l ON l.tenant_id = m.tenant_id AND l.module_id = m.id
    WHERE m.tenant_id = f.tenant_id AND m.course_id = f.related_id
      AND (l.resources::text LIKE '%' || f.uuid || '%' OR l.content LIKE '%' || f.uuid || '%')))`
