import path from 'node:path'
import { rm } from 'node:fs/promises'
import env from '#start/env'

/** What has arrived of uploads; on the same disk as the files, so that it is moved and not copied. */
export const partsFolder = () => path.join(env.get('STOA_DATA'), 'uploads')

export const partPath = (uuid: string) => path.join(partsFolder(), uuid)

/** The bytes and what the protocol noted about them. */
export const removePart = (uuid: string) =>
  Promise.all([partPath(uuid), `${partPath(uuid)}.json`].map((file) => rm(file, { force: true })))
