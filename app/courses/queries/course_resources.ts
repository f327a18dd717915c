import db from '#platform/db'
import { signedFileUrl } from '#platform/files/signed_url'
import { currentTenantId } from '#platform/tenancy/scope'
import type Course from '#courses/models/course'
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

/** The resources of a course in their order. One query, or none when they were read with the course. */
export async function courseResources(course: Course): Promise<ResourceView[]> {
  const rows = (course.$extras.resources as Row[] | null | undefined) ?? (await readRows(course))
  return rows.map(({ id, title, mime, sizeBytes, access, url, file, isThere }) => ({
    id,
    title,
    kind: resourceKind(mime, file === null),
    sizeBytes,
    access,
    href: file === null ? url : isThere ? signedFileUrl(file, { download: true }) : null,
  }))
}

/** Resources as learners get them: what is missing is for the author to see, not for them. */
export async function offeredResources(
  course: Course,
  { isInside }: { isInside: boolean }
): Promise<ResourceView[]> {
  const resources = await courseResources(course)
  return resources
    .filter(({ href }) => href !== null)
    .map((resource) =>
      isInside || resource.access === 'public' ? resource : { ...resource, href: null }
    )
}

async function readRows({ id }: Course): Promise<Row[]> {
  const { rows } = await db.rawQuery(
    `SELECT ${RESOURCES} FROM courses WHERE tenant_id = :tenant AND id = :course`,
    { tenant: currentTenantId(), course: id }
  )
  return rows[0].resources
}

type Row = Pick<ResourceView, 'id' | 'title' | 'sizeBytes' | 'access'> & {
  mime: string | null
  url: string | null
  /** uuid of the stored file; null for a link. */
  file: string | null
  isThere: boolean
}

/**
 * To be selected with a course whose page shows them. A file counts only when it is one of
 * this course; five hundred are more than anybody offers.
 */
export const RESOURCES = `(SELECT coalesce(json_agg(r), '[]') FROM (
  SELECT r.uuid AS id, r.title, r.mime_type AS mime, r.file_size AS "sizeBytes",
    CASE r.access_level WHEN 'public' THEN 'public' ELSE 'enrolled' END AS access, r.file_url AS url,
    r.metadata ->> 'file' AS file, f.id IS NOT NULL AS "isThere"
  FROM course_resources r
  LEFT JOIN file_storage f ON f.tenant_id = r.tenant_id AND f.uuid = (r.metadata ->> 'file')::uuid
    AND f.related_type = 'courses' AND f.related_id = r.course_id AND f.deleted_at IS NULL
  WHERE r.tenant_id = courses.tenant_id AND r.course_id = courses.id AND r.deleted_at IS NULL
  ORDER BY r.sort_order, r.id LIMIT 500) r) AS resources`
