import db from '#platform/db'
import { clock } from '#platform/clock'
import { QuotaExceeded } from '#platform/files/errors'
import { quotaGigabytes } from '#platform/files/settings'
import { ownValue, valueOfRow } from '#platform/settings/effective_value'
import { settingOf } from '#platform/settings/setting'
import { storedSettings, SYSTEM } from '#platform/settings/stored_settings'
import { currentTenantId } from '#platform/tenancy/scope'
import type { StorageUse } from '#platform/files/types'

const GB = 1_073_741_824

/**
 * How much room the files of the company take and how much there is. Content that several
 * files share counts once; an upload counts from its beginning with all it will be.
 */
export async function storageUse(): Promise<StorageUse> {
  const now = clock.now().toISO()!
  const { rows } = await db.rawQuery(USE, { tenant: currentTenantId(), now })
  const { usedBytes, grantedBytes } = rows[0]
  const given = grantedBytes ?? (await settingOf(quotaGigabytes, SYSTEM)) * GB
  return { usedBytes, quotaBytes: Math.min(given, await wantedBytes()) }
}

/** What the company decided for itself, unless the installation decides for all. */
async function wantedBytes(): Promise<number> {
  const rows = (await storedSettings(currentTenantId())).get(quotaGigabytes.key) ?? {}
  const row = ownValue(quotaGigabytes, rows)
  return row && row === rows.tenant ? Number(valueOfRow(quotaGigabytes, row)) * GB : Infinity
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
  (SELECT (settings ->> 'storageQuotaBytes')::bigint FROM organizations
   WHERE tenant_id = :tenant AND id = :tenant) AS "grantedBytes"`
