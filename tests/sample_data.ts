import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = process.env.STOA_SAMPLE_DATA ?? resolve(import.meta.dirname, '../../shared/data')

/** Where a file of the sample data lies, undefined when the folder is not on this machine. */
export function sampleData(relativePath: string): string | undefined {
  const path = join(root, relativePath)
  return existsSync(path) ? path : undefined
}

/** A file beside the sample data, such as the specification; undefined when it is not there. */
export function sharedFile(relativePath: string): string | undefined {
  return sampleData(`../${relativePath}`)
}
