import path from 'node:path'
import { createReadStream } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
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

  read: (key: string, range?: { start: number; end: number }) =>
    createReadStream(disk.path(key), range),

  remove: (key: string) => rm(disk.path(key), { force: true }),
}
