import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { v7 as uuidv7 } from 'uuid'
import db from '#platform/db'
import { disk } from '#platform/files/disk'
import StoredFile from '#platform/files/stored_file'
import { afterCommit, currentTenantId } from '#platform/tenancy/scope'

/** In memory, or on disk; a file on disk is moved to its place, not copied. */
export type Bytes = Buffer | { path: string }

export type Placed = {
  storageKey: string
  fileHash: string
  fileSize: number
  /** False when the company had the same bytes already. */
  isNew: boolean
}

/** Puts bytes where files lie. The same bytes of a company lie there once. */
export async function placeContent(bytes: Bytes): Promise<Placed> {
  const { fileHash, fileSize } = await measure(bytes)
  const present = await keyOfHash(fileHash)
  if (present) return { storageKey: present, fileHash, fileSize, isNew: false }
  const storageKey = newKey()
  if (Buffer.isBuffer(bytes)) await disk.write(storageKey, bytes)
  else await disk.take(storageKey, bytes.path)
  return { storageKey, fileHash, fileSize, isNew: true }
}

/** Where new content lies: by tenant and the last letters of its name. */
export function newKey() {
  const uuid = uuidv7()
  return `${currentTenantId()}/${uuid.slice(-2)}/${uuid}`
}

/**
 * Files that need their content no more: with the last of them the bytes go, after the commit.
 * The rows stay and tell that there was a file.
 */
export async function releaseContent(files: Pick<StoredFile, 'id' | 'storageKey'>[]) {
  const keys = files.map(({ storageKey }) => storageKey).filter((key) => key !== null)
  if (keys.length === 0) return
  const tenant = currentTenantId()
  const ids = files.map(({ id }) => id)
  await db.from('file_storage').where('tenant_id', tenant).whereIn('id', ids).update({
    storage_key: null,
  })
  const used = await db
    .from('file_storage')
    .where('tenant_id', tenant)
    .whereIn('storage_key', keys)
    .distinct('storage_key')
  const kept = new Set(used.map((row) => row.storage_key))
  const unused = keys.filter((key) => !kept.has(key))
  afterCommit(() => Promise.all(unused.map((key) => disk.remove(key))))
}

/** The row that is shared is held until the commit: nobody releases its content meanwhile. */
async function keyOfHash(hash: string): Promise<string | null> {
  const { rows } = await db.rawQuery(SAME, { tenant: currentTenantId(), hash })
  return rows[0]?.storage_key ?? null
}

const SAME = `SELECT storage_key FROM file_storage
WHERE tenant_id = :tenant AND file_hash = :hash AND storage_key IS NOT NULL AND NOT is_temporary
ORDER BY id LIMIT 1 FOR SHARE`

async function measure(bytes: Bytes) {
  const hash = createHash('sha256')
  if (Buffer.isBuffer(bytes)) {
    return { fileHash: hash.update(bytes).digest('hex'), fileSize: bytes.length }
  }
  for await (const piece of createReadStream(bytes.path)) hash.update(piece)
  return { fileHash: hash.digest('hex'), fileSize: (await stat(bytes.path)).size }
}
