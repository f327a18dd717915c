import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { storage } from '#platform/files/storage'
import type { Store, StoredContent } from '#platform/files/stores/store'
import { partsFolder } from '#platform/files/uploads/upload_parts'
import { currentTenantId } from '#platform/tenancy/scope'

const AT_ONCE = 1_000
/** What is younger may belong to a row that is not committed yet. */
const YOUNG_HOURS = 24
/** Uploads are given up after a day; nothing in their folder is in use for longer. */
const UPLOAD_HOURS = 48

export type Portion = {
  store: Store['driver']
  /** The last key of the portion before. */
  after?: string
}

/**
 * Removes bytes that no file has, and copies that a move left in another store.
 *
 * @returns where the next portion begins, and how much went
 */
export async function sweepContent({ store: driver, after }: Portion) {
  const store = storage.all.find((one) => one.driver === driver)
  if (!store) return { removed: 0, next: undefined }
  const portion = await readPortion(store, after)
  const homes = await homesOf(portion.map(({ key }) => key))
  let removed = 0
  for (const content of portion) {
    if (isYoung(content) || (await isNeeded(content, store, homes.get(content.key)))) continue
    await store.remove(content.key)
    removed++
  }
  return { removed, next: portion.length === AT_ONCE ? portion.at(-1)!.key : undefined }
}

/** What interrupted uploads and readers left on this machine. */
export async function sweepUploads() {
  const before = clock.now().minus({ hours: UPLOAD_HOURS }).toMillis()
  for (const name of await readdir(partsFolder()).catch(() => [])) {
    const file = path.join(partsFolder(), name)
    const found = await stat(file).catch(() => null)
    if (found && found.mtimeMs < before) await rm(file, { force: true })
  }
}

async function readPortion(store: Store, after?: string): Promise<StoredContent[]> {
  const portion: StoredContent[] = []
  for await (const content of store.list(`${currentTenantId()}/`, { after })) {
    portion.push(content)
    if (portion.length === AT_ONCE) break
  }
  return portion
}

/** In which store the rows of these keys say that they are. */
async function homesOf(keys: string[]): Promise<Map<string, string>> {
  const rows = await db
    .from('file_storage')
    .where('tenant_id', currentTenantId())
    .whereIn('storage_key', keys)
    .select('storage_key', 'storage_driver')
  return new Map(rows.map((row) => [row.storage_key, row.storage_driver]))
}

const isYoung = ({ changedAt }: StoredContent) =>
  changedAt.getTime() > clock.now().minus({ hours: YOUNG_HOURS }).toMillis()

/** A row that names another store is believed only when the bytes are there. */
async function isNeeded({ key, size }: StoredContent, store: Store, home: string | undefined) {
  if (!home) return false
  const other = storage.all.find(({ driver }) => driver === home)
  return !other || other === store || (await other.sizeOf(key)) !== size
}
