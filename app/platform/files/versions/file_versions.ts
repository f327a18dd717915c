import db from '#platform/db'
import { signedFileUrl } from '#platform/files/signed_url'
import { currentTenantId } from '#platform/tenancy/scope'

/** One state of a file that was replaced at times. */
export type FileVersion = {
  id: string
  number: number
  filename: string
  sizeBytes: number
  by: string
  at: string
  isCurrent: boolean
  /** Number of the version that it brought back. */
  restored: number | null
  href: string
}

/** More than anybody looks through; the oldest are not shown then. */
const MOST = 200

/** All versions of a file that are kept, the newest first. @param uuid of the one that is offered */
export async function fileVersions(uuid: string): Promise<FileVersion[]> {
  const { rows } = await db.rawQuery(VERSIONS, { tenant: currentTenantId(), uuid, most: MOST })
  return rows.map((row: Omit<FileVersion, 'at' | 'href'> & { at: Date }) => ({
    ...row,
    at: row.at.toISOString(),
    href: signedFileUrl(row.id, { download: true }),
  }))
}

const VERSIONS = `
WITH one AS (SELECT coalesce(lineage_id, uuid) AS lineage FROM file_storage WHERE tenant_id = :tenant AND uuid = :uuid),
versions AS (
  SELECT f.*, row_number() OVER (ORDER BY f.id)::int AS number FROM file_storage f, one
  WHERE f.tenant_id = :tenant AND (f.uuid = one.lineage OR f.lineage_id = one.lineage))
SELECT v.uuid AS id, v.number, v.original_filename AS filename, v.file_size AS "sizeBytes",
  u.first_name || ' ' || u.last_name AS by, v.created_at AS at, v.uuid = :uuid AS "isCurrent",
  (SELECT o.number FROM versions o WHERE o.uuid::text = v.metadata ->> 'restoredFrom') AS restored
FROM versions v JOIN users u ON u.tenant_id = v.tenant_id AND u.id = v.user_id
WHERE v.deleted_at IS NULL AND v.storage_key IS NOT NULL
ORDER BY v.id DESC LIMIT :most`
