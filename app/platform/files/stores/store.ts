import type { Readable } from 'node:stream'

export type Range = { start: number; end: number }

export type StoredContent = { key: string; size: number; changedAt: Date }

/** Somewhere bytes lie under keys. What is written appears whole or not at all. */
export type Store = {
  /** As `file_storage.storage_driver` says it. */
  driver: 'local' | 's3'
  write(key: string, content: Buffer | Readable): Promise<void>
  /** The same for a file of this machine that is not needed there any more. */
  take(key: string, path: string): Promise<void>
  /** @throws ContentGone */
  read(key: string, range?: Range): Promise<Readable>
  /** In bytes; null when there is nothing. */
  sizeOf(key: string): Promise<number | null>
  /** Nothing there is as good as removed. */
  remove(key: string): Promise<void>
  /** Everything below a folder (`12/`, or `` for all), in the order of the keys. */
  list(folder: string, options?: { after?: string }): AsyncIterable<StoredContent>
}

/** A row says that there are bytes and there are none. */
export class ContentGone extends Error {
  constructor(readonly key: string) {
    super(`No content at ${key}`)
  }
}

/** Null instead of `ContentGone`. */
export const readIfThere = (from: Pick<Store, 'read'>, key: string): Promise<Readable | null> =>
  from.read(key).catch((error) => {
    if (error instanceof ContentGone) return null
    throw error
  })
