import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'

export type VersionRow = {
  id: number
  number: string
  publishedAt: string
  publishedBy: string | null
  changeLog: string | null
  contentHash: string | null
  isCurrent: boolean
}

/** The published versions of a course, newest first. At most 200. */
export async function courseVersions(courseId: number): Promise<VersionRow[]> {
  const { rows } = await db.rawQuery(SQL, { tenant: currentTenantId(), course: courseId })
  return rows.map((row: any) => ({ ...row, publishedAt: row.publishedAt.toISOString() }))
}

const SQL = `
SELECT v.id, v.version_number AS number, coalesce(v.published_at, v.created_at) AS "publishedAt",
  coalesce(u.display_name, u.first_name || ' ' || u.last_name) AS "publishedBy",
  v.change_log AS "changeLog", v.content_hash AS "contentHash", v.is_current AS "isCurrent"
FROM course_versions v LEFT JOIN users u ON u.tenant_id = :tenant AND u.id = v.published_by
WHERE v.tenant_id = :tenant AND v.course_id = :course AND v.is_published
ORDER BY v.id DESC LIMIT 200`
