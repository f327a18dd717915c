import path from 'node:path'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import env from '#start/env'

/** Where uploaded packages wait for their job; on the same disk as the files. */
const folder = () => path.join(env.get('STOA_DATA'), 'uploads')

const FORGOTTEN_AFTER_MILLISECONDS = 24 * 3_600_000

/** A place for a package, named by its import. Clears away what broken imports left behind. */
export async function placeForUpload(uuid: string): Promise<{ folder: string; name: string }> {
  await mkdir(folder(), { recursive: true })
  await forgetOld()
  return { folder: folder(), name: `${uuid}.zip` }
}

export const uploadPath = (uuid: string) => path.join(folder(), `${uuid}.zip`)

export const removeUpload = (uuid: string) => rm(uploadPath(uuid), { force: true })

async function forgetOld() {
  for (const name of await readdir(folder())) {
    const file = path.join(folder(), name)
    const found = await stat(file).catch(() => null)
    if (found && Date.now() - found.mtimeMs > FORGOTTEN_AFTER_MILLISECONDS) {
      await rm(file, { force: true })
    }
  }
}
