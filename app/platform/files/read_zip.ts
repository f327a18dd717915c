import { pipeline, type Readable, Transform } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { ARCHIVE_LIMITS, type ArchiveLimits } from '#platform/files/archive_limits'
import { checkEntries } from '#platform/files/check_entries'
import { UnsafeArchive } from '#platform/files/unsafe_archive'

export interface ZipArchive {
  /** Files only, in the order of the archive. Paths have `/` between folders. */
  files: { path: string; size: number }[]
  has: (path: string) => boolean
  /** Streams one file. The stream fails with UnsafeArchive when it is not what was announced. */
  open: (path: string) => Promise<Readable>
  /** One file as a whole. */
  read: (path: string) => Promise<Buffer>
  close: () => void
}

/**
 * Opens a zip file and refuses it as a whole, before anything is unpacked, when any
 * entry is unsafe. Close it when done.
 *
 * @param path   of the zip file
 * @param limits instead of `ARCHIVE_LIMITS`
 * @throws UnsafeArchive
 */
export async function readZip(
  path: string,
  limits: Partial<ArchiveLimits> = {}
): Promise<ZipArchive> {
  const zip = await openZip(path)
  try {
    const within = { ...ARCHIVE_LIMITS, ...limits }
    const entries = checkEntries(await listEntries(zip, within), within)
    return archive(zip, entries)
  } catch (error) {
    zip.close()
    throw error
  }
}

function archive(zip: ZipFile, entries: Map<string, Entry>): ZipArchive {
  const open = (path: string) => openEntry(zip, entryAt(entries, path), path)
  return {
    files: [...entries].map(([path, entry]) => ({ path, size: entry.uncompressedSize })),
    has: (path) => entries.has(path),
    open,
    read: async (path) => buffer(await open(path)),
    close: () => zip.close(),
  }
}

function entryAt(entries: Map<string, Entry>, path: string) {
  const entry = entries.get(path)
  if (!entry) {
    throw new Error(`No such file in the archive: ${path}`)
  }
  return entry
}

function openZip(path: string) {
  // Names stay bytes: the library refuses backslashes with an error that says only "invalid".
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false }
  return new Promise<ZipFile>((resolve, reject) => {
    yauzl.open(path, options, (error, zip) => {
      if (!error) return resolve(zip)
      const isMissing = 'code' in error
      reject(isMissing ? error : new UnsafeArchive('not_a_zip', undefined, { cause: error }))
    })
  })
}

function listEntries(zip: ZipFile, limits: ArchiveLimits) {
  if (zip.entryCount > limits.entries) {
    throw new UnsafeArchive('too_many_entries')
  }
  return new Promise<Entry[]>((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', (cause: Error) => reject(listingError(cause)))
    zip.readEntry()
  })
}

function listingError(cause: Error) {
  const isEncrypted = cause.message.includes('encryption')
  return new UnsafeArchive(isEncrypted ? 'encrypted' : 'corrupt', undefined, { cause })
}

function openEntry(zip: ZipFile, entry: Entry, path: string) {
  return new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        return reject(new UnsafeArchive('corrupt', path, { cause: error }))
      }
      resolve(checkedStream(stream, entry, path))
    })
  })
}

// The library stops at more bytes than announced; the checksum finds everything else.
function checkedStream(stream: Readable, entry: Entry, path: string): Readable {
  let checksum = 0
  const checked = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      checksum = crc32(chunk, checksum)
      done(null, chunk)
    },
    flush(done) {
      done(checksum === entry.crc32 ? null : new UnsafeArchive('corrupt', path))
    },
    destroy(error, done) {
      const isOurs = error === null || error instanceof UnsafeArchive
      done(isOurs ? error : new UnsafeArchive('corrupt', path, { cause: error }))
    },
  })
  return pipeline(stream, checked, () => {
    // The reader of the stream sees the error there.
  })
}
