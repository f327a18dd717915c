import db from '#platform/db'
import { measureContent, placeOfNew, storage, writeMeasured } from '#platform/files/storage'
import { readIfThere, type Store } from '#platform/files/stores/store'

type Content = {
  tenantId: number
  key: string
  hash: string
  /** One of the files that share it. */
  uuid: string
}

export type NotMoved = { uuid: string; fault: 'missing' | 'changed' }

/** One company only, such as to try it. */
type Chosen = { tenantId?: number }

const AT_ONCE = 200

/**
 * Brings all content into the chosen store. Each is copied, read again and compared before the
 * other copy goes, so that it can be read at every moment; what was moved stays moved when this
 * is interrupted.
 *
 * @param tell called for what cannot be moved because its bytes are lost or not what they were
 */
export async function moveFiles(tell: (file: NotMoved) => void, { tenantId }: Chosen = {}) {
  const counts = { moved: 0, kept: 0 }
  let last = { tenantId: 0, key: '' }
  for (;;) {
    const portion = await elsewhere(last, tenantId)
    if (portion.length === 0) return counts
    for (const content of portion) {
      const fault = await moveContent(content)
      if (fault) tell({ uuid: content.uuid, fault })
      counts[fault ? 'kept' : 'moved']++
    }
    last = portion.at(-1)!
  }
}

async function moveContent(content: Content): Promise<NotMoved['fault'] | null> {
  const { key, tenantId } = content
  const [to, ...others] = storage.all
  if (!(await isWhole(to, content))) {
    const fault = await copy(content, others, to)
    if (fault) return fault
  }
  const isNeeded = await db.asTenant(tenantId, () => notePlace(content))
  for (const store of isNeeded ? others : storage.all) await store.remove(key)
  return null
}

async function copy({ key, hash }: Content, from: Store[], to: Store) {
  for (const store of from) {
    const content = await readIfThere(store, key)
    if (!content) continue
    const written = await writeMeasured(to, key, content)
    if (written.hash === hash && (await isWhole(to, { key, hash }))) return null
    await to.remove(key)
    return 'changed'
  }
  return 'missing'
}

async function isWhole(store: Store, { key, hash }: Pick<Content, 'key' | 'hash'>) {
  const content = await readIfThere(store, key)
  return content !== null && (await measureContent(content)).hash === hash
}

/** @returns whether a file still has this content */
async function notePlace({ tenantId, key }: Content): Promise<boolean> {
  const { storageDriver, storageBucket } = placeOfNew()
  const changed = await db
    .from('file_storage')
    .where({ tenant_id: tenantId, storage_key: key })
    .update({ storage_driver: storageDriver, storage_bucket: storageBucket })
  return Number(changed) > 0
}

/** A portion of what lies in another store, of one tenant or all of them. */
async function elsewhere(
  after: Pick<Content, 'tenantId' | 'key'>,
  only: number | undefined
): Promise<Content[]> {
  const { rows } = await db.connection('system').rawQuery(ELSEWHERE, {
    ...after,
    only: only ?? null,
    driver: placeOfNew().storageDriver,
    limit: AT_ONCE,
  })
  return rows
}

const ELSEWHERE = `
SELECT DISTINCT ON (tenant_id, storage_key) tenant_id AS "tenantId", storage_key AS key, file_hash AS hash, uuid
FROM file_storage
WHERE storage_key IS NOT NULL AND storage_driver <> :driver AND (tenant_id, storage_key) > (:tenantId, :key)
  AND (:only::bigint IS NULL OR tenant_id = :only)
ORDER BY tenant_id, storage_key, id LIMIT :limit`
