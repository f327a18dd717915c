import path from 'node:path'
import { createWriteStream } from 'node:fs'
import { copyFile, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import env from '#start/env'
import { ContentGone, type Store, type StoredContent } from '#platform/files/stores/store'

const root = () => path.join(env.get('STOA_DATA'), 'files')

const UNFINISHED = '.part'

/** Local disk, under `STOA_DATA/files`: a crash leaves at most a `.part` behind. */
export const disk: Store & { path(key: string): string } = {
  driver: 'local',

  path: (key) => path.join(root(), key),

  write: (key, content) =>
    appear(key, (part) =>
      Buffer.isBuffer(content)
        ? writeFile(part, content)
        : pipeline(content, createWriteStream(part))
    ),

  async take(key, from) {
    const target = disk.path(key)
    await mkdir(path.dirname(target), { recursive: true })
    await rename(from, target).catch(async (error) => {
      if (error.code !== 'EXDEV') throw error
      await appear(key, (part) => copyFile(from, part))
      await rm(from, { force: true })
    })
  },

  async read(key, range) {
    const file = await open(disk.path(key)).catch((error) => {
      throw isAbsent(error) ? new ContentGone(key) : error
    })
    return file.createReadStream(range)
  },

  sizeOf: (key) =>
    stat(disk.path(key)).then(
      ({ size }) => size,
      (error) => {
        if (isAbsent(error)) return null
        throw error
      }
    ),

  remove: (key) => rm(disk.path(key), { force: true }),

  list: (folder, { after = '' } = {}) => walk(folder, after),
}

async function appear(key: string, write: (part: string) => Promise<unknown>) {
  const target = disk.path(key)
  const part = `${target}${UNFINISHED}`
  await mkdir(path.dirname(target), { recursive: true })
  try {
    await write(part)
    await rename(part, target)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

/** A folder at a time: what lies in all of them is never held at once. */
async function* walk(folder: string, after: string): AsyncGenerator<StoredContent> {
  const entries = await readdir(disk.path(folder), { withFileTypes: true }).catch((error) => {
    if (isAbsent(error)) return []
    throw error
  })
  const inOrder = entries
    .map((entry) => ({ entry, key: `${folder}${entry.name}${entry.isDirectory() ? '/' : ''}` }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
  for (const { entry, key } of inOrder) {
    if (entry.isDirectory()) {
      if (key > after || after.startsWith(key)) yield* walk(key, after)
    } else if (key > after) {
      const found = await stat(disk.path(key)).catch(() => null)
      if (found) yield { key, size: found.size, changedAt: found.mtime }
    }
  }
}

const isAbsent = ({ code }: NodeJS.ErrnoException) => code === 'ENOENT' || code === 'ENOTDIR'
