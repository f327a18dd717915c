import path from 'node:path'
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { Readable } from 'node:stream'
import env from '#start/env'

/** Where files lie: local disk under `STOA_DATA/files`, by tenant and first letters of the key. */
export const disk = {
  path: (key: string) => path.join(env.get('STOA_DATA'), 'files', key),

  /** Writes whole files or none: a crash leaves at most a `.part` behind. */
  async write(key: string, content: Buffer) {
    const target = disk.path(key)
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(`${target}.part`, content)
    await rename(`${target}.part`, target)
  },

  /** The same for a file that lies elsewhere on this machine and is not needed there any more. */
  async take(key: string, from: string) {
    const target = disk.path(key)
    await mkdir(path.dirname(target), { recursive: true })
    await rename(from, target).catch(async (error) => {
      if (error.code !== 'EXDEV') throw error
      await copyFile(from, `${target}.part`)
      await rename(`${target}.part`, target)
      await rm(from, { force: true })
    })
  },

  /** The same for content that comes bit by bit. */
  async receive(key: string, content: Readable) {
    const target = disk.path(key)
    const hash = createHash('sha256')
    let size = 0
    await mkdir(path.dirname(target), { recursive: true })
    try {
      await pipeline(content, measured, createWriteStream(`${target}.part`))
      await rename(`${target}.part`, target)
    } catch (error) {
      await rm(`${target}.part`, { force: true })
      throw error
    }
    return { size, hash: hash.digest('hex') }

    async function* measured(bytes: AsyncIterable<Buffer>) {
      for await (const piece of bytes) {
        hash.update(piece)
        size += piece.length
        yield piece
      }
    }
  },

  read: (key: string, range?: { start: number; end: number }) =>
    createReadStream(disk.path(key), range),

  remove: (key: string) => rm(disk.path(key), { force: true }),
}
