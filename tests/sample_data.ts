import { existsSync } from 'node:fs'
import { join } from 'node:path'

const folder =
  process.env.STOA_SAMPLE_DATA ?? join(import.meta.dirname, '..', '..', 'shared', 'data')

/** Absolute path of a sample file, undefined when the samples are not on this machine. */
export function sampleData(relativePath: string): string | undefined {
  const path = join(folder, relativePath)
  return existsSync(path) ? path : undefined
}
