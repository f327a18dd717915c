import db from '#platform/db'
import { clock } from '#platform/clock'
import { measureContent, storage } from '#platform/files/storage'
import { readIfThere } from '#platform/files/stores/store'
import { currentTenantId } from '#platform/tenancy/scope'
import type { ContentFault } from '#platform/files/types'

/** What was found whole is looked at again after so long, what was not on the next day. */
const AGAIN_AFTER_DAYS = 7
const AT_ONCE = 200
const BYTES_AT_ONCE = 500 * 1_048_576

type Due = { key: string; hash: string; bytes: number }
type Found = { key: string; fault: ContentFault | null }

/**
 * Reads a portion of what the company keeps, what was looked at longest ago first, and notes what
 * is lost or not what it was.
 *
 * @returns whether there is more to look at
 */
export async function checkContent(
  report: (done: number, total: number) => Promise<void>
): Promise<boolean> {
  const due = await dueContent()
  const found: Found[] = []
  let bytes = 0
  for (const content of due) {
    if (bytes >= BYTES_AT_ONCE) break
    await report(found.length, due.length)
    found.push({ key: content.key, fault: await faultOf(content) })
    bytes += content.bytes
  }
  await noteFaults(found)
  return found.length < due.length || due.length === AT_ONCE
}

async function faultOf({ key, hash }: Due): Promise<ContentFault | null> {
  const content = await readIfThere(storage, key)
  if (!content) return 'missing'
  return (await measureContent(content)).hash === hash ? null : 'changed'
}

/**
 * Of all files that share the content; what was released meanwhile has none. All at once, at the
 * end: rows that are held while others are read would keep people from opening them.
 */
const noteFaults = (found: Found[]) =>
  db.rawQuery(NOTE, {
    tenant: currentTenantId(),
    now: clock.now().toISO()!,
    found: JSON.stringify(found),
  })

const NOTE = `
UPDATE file_storage f SET checked_at = :now, fault = found.fault
FROM jsonb_to_recordset(:found::jsonb) AS found (key text, fault text)
WHERE f.tenant_id = :tenant AND f.storage_key = found.key`

async function dueContent(): Promise<Due[]> {
  const now = clock.now()
  const { rows } = await db.rawQuery(DUE, {
    tenant: currentTenantId(),
    before: now.minus({ days: AGAIN_AFTER_DAYS }).toISO()!,
    yesterday: now.minus({ hours: 12 }).toISO()!,
    limit: AT_ONCE,
  })
  return rows
}

const DUE = `
SELECT storage_key AS key, min(file_hash) AS hash, max(file_size) AS bytes FROM file_storage
WHERE tenant_id = :tenant AND storage_key IS NOT NULL AND file_hash IS NOT NULL
  AND (checked_at IS NULL OR checked_at < :before OR (fault IS NOT NULL AND checked_at < :yesterday))
GROUP BY storage_key ORDER BY min(checked_at) NULLS FIRST, storage_key LIMIT :limit`
