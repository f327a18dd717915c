import path from 'node:path'
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { v7 as uuidv7 } from 'uuid'
import env from '#start/env'
import { disk } from '#platform/files/stores/disk'
import { hasBucket, s3 } from '#platform/files/stores/s3'
import { ContentGone, type Range, type Store } from '#platform/files/stores/store'
import { partsFolder } from '#platform/files/uploads/upload_parts'

/**
 * Where bytes lie: what is new goes into the store that `STORAGE` chose; what was kept before the
 * choice changed is read from where it still lies, until `files:move` has moved it.
 */
export const storage = {
  /** The store of what is new. */
  get chosen(): Store {
    return env.get('STORAGE') === 's3' ? s3 : disk
  },

  /** The chosen store first. */
  get all(): Store[] {
    if (storage.chosen === s3) return [s3, disk]
    return hasBucket() ? [disk, s3] : [disk]
  },

  write: (key: string, content: Buffer) => storage.chosen.write(key, content),

  take: (key: string, from: string) => storage.chosen.take(key, from),

  /** Content that comes bit by bit. */
  receive: (key: string, content: Readable) => writeMeasured(storage.chosen, key, content),

  /** @throws ContentGone */
  async read(key: string, range?: Range): Promise<Readable> {
    for (const store of storage.all) {
      try {
        return await store.read(key, range)
      } catch (error) {
        if (!(error instanceof ContentGone)) throw error
      }
    }
    throw new ContentGone(key)
  },

  async remove(key: string) {
    await Promise.all(storage.all.map((store) => store.remove(key)))
  },

  /** For libraries that want a file of this machine: it is there while `work` lasts. */
  async withPath<T>(key: string, work: (path: string) => Promise<T>): Promise<T> {
    if ((await disk.sizeOf(key)) !== null) return work(disk.path(key))
    const copy = path.join(partsFolder(), `copy-${uuidv7()}`)
    try {
      await mkdir(path.dirname(copy), { recursive: true })
      await pipeline(await storage.read(key), createWriteStream(copy))
      return await work(copy)
    } finally {
      await rm(copy, { force: true })
    }
  },
}

/** What a row of a file says about the chosen store. */
export const placeOfNew = () => ({
  storageDriver: storage.chosen.driver,
  storageBucket: storage.chosen === s3 ? env.get('S3_BUCKET')! : null,
})

export type Measured = { size: number; hash: string }

/** Writes content and says how much it was and what it was. */
export async function writeMeasured(
  store: Store,
  key: string,
  content: Readable
): Promise<Measured> {
  const hash = createHash('sha256')
  let size = 0
  const measured = Readable.from(measure(content), { objectMode: false })
  await store.write(key, measured)
  return { size, hash: hash.digest('hex') }

  async function* measure(pieces: AsyncIterable<Buffer | string>) {
    for await (const piece of pieces) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
      hash.update(bytes)
      size += bytes.length
      yield bytes
    }
  }
}

/** How much there is and what it is, without keeping it. */
export async function measureContent(content: Readable): Promise<Measured> {
  const hash = createHash('sha256')
  let size = 0
  for await (const piece of content) {
    hash.update(piece)
    size += piece.length
  }
  return { size, hash: hash.digest('hex') }
}
