import { createHash } from 'node:crypto'
import { Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { readZip } from '#platform/files/read_zip'
import type { Manifest } from '#administration/backup/write_backup'

export class UnusableBackup extends Error {}

export type Archive = Awaited<ReturnType<typeof readZip>>

/** A backup is our own file: larger than what a stranger may upload, and well compressed. */
const LIMITS = { entries: 10_000_000, entryBytes: 1e13, totalBytes: 1e14, ratio: Infinity }

/** @throws UnusableBackup when it is no backup */
export async function openArchive(file: string) {
  try {
    const archive = await readZip(file, LIMITS)
    if (archive.has('manifest.json')) return archive
    archive.close()
  } catch (error) {
    const { message } = error as Error
    throw new UnusableBackup(`${file} cannot be read: ${message}`, { cause: error })
  }
  throw new UnusableBackup(`${file} is not a backup of Stoa.`)
}

export const manifestOf = async (archive: Archive): Promise<Manifest> =>
  JSON.parse((await archive.read('manifest.json')).toString())

/**
 * Reads a backup from its beginning to its end, without a database: what is written is not yet
 * what can be read again.
 *
 * @throws UnusableBackup when an entry is missing or is not what was backed up
 */
export async function verifyBackup(file: string) {
  const archive = await openArchive(file)
  try {
    const manifest = await manifestOf(archive)
    for (const entry of Object.keys(manifest.entries)) {
      await checked(archive, manifest, entry, nowhere())
    }
  } finally {
    archive.close()
  }
}

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() })

/** Copies an entry. @throws UnusableBackup when its hash is another one */
export async function checked(
  archive: Archive,
  manifest: Manifest,
  entry: string,
  into: NodeJS.WritableStream
) {
  const hash = createHash('sha256')
  const through = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(await archive.open(entry), through, into)
  if (hash.digest('hex') !== manifest.entries[entry].sha256) {
    throw new UnusableBackup(`${entry} is not what was backed up.`)
  }
}
