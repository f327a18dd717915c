import db from '#platform/db'
import { signedFileUrl } from '#platform/files/signed_url'
import { currentTenantId } from '#platform/tenancy/scope'
import { resourceKind, type ResourceKind } from '#courses/rules/resource_kind'

/** A file or link for the whole course. */
export type ResourceView = {
  id: string
  title: string
  kind: ResourceKind
  sizeBytes: number | null
  access: 'public' | 'enrolled'
  /** Null when it is not for this reader, or its file is gone. */
  href: string | null
}

/** The resources of a course in their order. One query. */
export async function courseResources(courseId: number): Promise<ResourceView[]> {
  const { rows } = await db.rawQuery<{ rows: Row[] }>(SQL, {
    tenant: currentTenantId(),
    course: courseId,
  })
  return rows.map(({ id, title, mime, sizeBytes, access, url, file, isThere }) => ({
    id,
    title,
    kind: resourceKind(mime, file === null),
    sizeBytes,
    access,
    href: file === null ? url : isThere ? signedFileUrl(file, { download: true }) : null,
  }))
}

type Row = Pick<ResourceView, 'id' | 'title' | 'sizeBytes' | 'access'> & {
  mime: string | null
  url: string | null
  /** uuid of the stored file; null for a link. */
  file: string | null
  isThere: boolean
}

/** More than anybody offers. A file counts only when it is one of this course. */
const SQL = `
SELECT r.uuid AS id, r.title, r.mime_type AS mime, r.file_size AS "sizeBytes",
  CASE r.access_level WHEN 'public' THEN 'public' ELSE 'enrolled' END AS access, r.file_url AS url,
  r.metadata ->> 'file' AS file, f.id IS NOT NULL AS "isThere"
FROM course_resources r
LEFT JOIN file_storage f ON f.tenant_id = :tenant AND f.uuid = (r.metadata ->> 'file')::uuid
  AND f.related_type = 'courses' AND f.related_id = r.course_id AND f.deleted_at IS NULL
WHERE r.tenant_id = :tenant AND r.course_id = :course AND r.deleted_at IS NULL
ORDER BY r.sort_order, r.id LIMIT 500`

/** Resources as learners get them: what is missing is for the author to see, not for them. */
export async function offeredResources(
  courseId: number,
  { isInside }: { isInside: boolean }
): Promise<ResourceView[]> {
  const resources = await courseResources(courseId)
  return resources
    .filter(({ href }) => href !== null)
    .map((resource) =>
      isInside || resource.access === 'public' ? resource : { ...resource, href: null }
    )
}
