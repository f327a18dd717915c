import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import logger from '@adonisjs/core/services/logger'
import { v7 as uuidv7 } from 'uuid'
import db from '#platform/db'
import { measureContent, placeOfNew, storage } from '#platform/files/storage'
import StoredFile from '#platform/files/stored_file'
import { afterCommit, currentTenantId } from '#platform/tenancy/scope'

/** In memory, or a file of this machine; a file is moved to its place, not copied. */
export type Bytes = Buffer | { path: string }

/** Columns of a file that say where its bytes lie and what they are. */
export type Placed = {
  storageKey: string
  storageDriver: string
  storageBucket: string | null
  fileHash: string
  fileSize: number
}

/** Puts bytes where files lie. The same bytes of a company lie there once: then they are not new. */
export async function placeContent(bytes: Bytes): Promise<Placed & { isNew: boolean }> {
  const measured = await measure(bytes)
  const present = await placeOfHash(measured.fileHash)
  if (present) return { ...measured, ...present, isNew: false }
  return { ...(await land(bytes, measured, currentTenantId())), isNew: true }
}

/**
 * The same in two steps, for content whose way takes its time: this one holds no transaction,
 * `shareContent` in the transaction of its row is quick.
 */
export async function landContent(bytes: Bytes, tenantId: number): Promise<Placed> {
  return land(bytes, await measure(bytes), tenantId)
}

/** What landed, or what the company had of the same bytes; then the newcomer goes. */
export async function shareContent(landed: Placed): Promise<Placed> {
  const present = await placeOfHash(landed.fileHash)
  if (!present) return landed
  afterCommit(() => removeContent([landed.storageKey]))
  return { ...landed, ...present }
}

async function land(bytes: Bytes, measured: Measure, tenantId: number): Promise<Placed> {
  const storageKey = newKey(tenantId)
  if (Buffer.isBuffer(bytes)) await storage.write(storageKey, bytes)
  else await storage.take(storageKey, bytes.path)
  return { storageKey, ...placeOfNew(), ...measured }
}

/** Where new content lies: by tenant and the last letters of its name. */
export function newKey(tenantId: number) {
  const uuid = uuidv7()
  return `${tenantId}/${uuid.slice(-2)}/${uuid}`
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
  afterCommit(() => removeContent(unused))
}

/** What cannot be removed now has no row any more: the sweep finds it. */
async function removeContent(keys: string[]) {
  try {
    for (const key of keys) await storage.remove(key)
  } catch (error) {
    logger.error({ err: error }, 'content left behind')
  }
}

type Place = Pick<Placed, 'storageKey' | 'storageDriver' | 'storageBucket'>

/** The row that is shared is held until the commit: nobody releases its content meanwhile. */
async function placeOfHash(hash: string): Promise<Place | undefined> {
  const { rows } = await db.rawQuery(SAME, { tenant: currentTenantId(), hash })
  return rows[0]
}

const SAME = `
SELECT storage_key AS "storageKey", storage_driver AS "storageDriver", storage_bucket AS "storageBucket" FROM file_storage
WHERE tenant_id = :tenant AND file_hash = :hash AND storage_key IS NOT NULL AND NOT is_temporary AND fault IS NULL
ORDER BY id LIMIT 1 FOR SHARE`

type Measure = Pick<Placed, 'fileHash' | 'fileSize'>

async function measure(bytes: Bytes): Promise<Measure> {
  const { size, hash } = await measureContent(
    Buffer.isBuffer(bytes) ? Readable.from([bytes]) : createReadStream(bytes.path)
  )
  return { fileHash: hash, fileSize: size }
}
