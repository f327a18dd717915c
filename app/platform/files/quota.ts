import db from '#platform/db'
import env from '#start/env'
import { clock } from '#platform/clock'
import { QuotaExceeded } from '#platform/files/errors'
import { currentTenantId } from '#platform/tenancy/scope'
import type { StorageUse } from '#platform/files/types'

const GB = 1_073_741_824
const DEFAULT_GB = 100

/**
 * How much room the files of the company take and how much there is. Content that several
 * files share counts once; an upload counts from its beginning with all it will be.
 */
export async function storageUse(): Promise<StorageUse> {
  const { rows } = await db.rawQuery(USE, {
    tenant: currentTenantId(),
    now: clock.now().toISO()!,
    quota: (env.get('STORAGE_QUOTA_GB') ?? DEFAULT_GB) * GB,
  })
  return rows[0]
}

/**
 * Uploads of a company begin one after the other, so that two cannot share the last free room.
 *
 * @throws QuotaExceeded
 */
export async function refuseOverQuota(filename: string, sizeBytes: number) {
  await db.rawQuery(QUEUE, { tenant: currentTenantId() })
  const { usedBytes, quotaBytes } = await storageUse()
  const freeBytes = Math.max(quotaBytes - usedBytes, 0)
  if (sizeBytes > freeBytes) throw new QuotaExceeded(filename, { sizeBytes, freeBytes })
}

const QUEUE = `SELECT pg_advisory_xact_lock(hashtext('stoa_storage_quota'), :tenant::int)`

const USE = `
SELECT
  (SELECT coalesce(sum(content.file_size), 0)::bigint FROM (
    SELECT DISTINCT ON (coalesce(storage_key, uuid::text)) file_size FROM file_storage
    WHERE tenant_id = :tenant
      AND (storage_key IS NOT NULL OR (deleted_at IS NULL AND is_temporary AND expires_at > :now))
    ORDER BY coalesce(storage_key, uuid::text)
  ) content) AS "usedBytes",
  (SELECT coalesce((settings ->> 'storageQuotaBytes')::bigint, :quota::bigint) FROM organizations
   WHERE tenant_id = :tenant AND id = :tenant) AS "quotaBytes"`
