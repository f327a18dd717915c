import type { Entry } from 'yauzl'
import type { ArchiveLimits } from '#platform/files/archive_limits'
import { safeEntryPath } from '#platform/files/safe_entry_path'
import { UnsafeArchive } from '#platform/files/unsafe_archive'

const UNIX = 3
const FILE_TYPE_MASK = 0o170000
const SYMBOLIC_LINK = 0o120000
const LOCAL_HEADER_BYTES = 30
const STORED = 0
const DEFLATED = 8

/**
 * The files of a zip by their path, judged by the table of contents alone.
 *
 * @throws UnsafeArchive
 */
export function checkEntries(entries: Entry[], limits: ArchiveLimits): Map<string, Entry> {
  const files = new Map<string, Entry>()
  const taken = new Set<string>()
  let totalBytes = 0

  for (const entry of entries) {
    const path = safeEntryPath(entry)
    refuseUnreadable(entry, path)
    refuseSymlink(entry, path)
    refuseSize(entry, path, limits)
    refuseTaken(path, taken)
    totalBytes += entry.uncompressedSize
    if (!path.endsWith('/')) files.set(path, entry)
  }

  if (totalBytes > limits.totalBytes) {
    throw new UnsafeArchive('too_large')
  }
  refuseFilesAsFolders(files)
  refuseOverlaps(entries)
  return files
}

function refuseUnreadable(entry: Entry, path: string) {
  if (entry.isEncrypted()) {
    throw new UnsafeArchive('encrypted', path)
  }
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    throw new UnsafeArchive('corrupt', path)
  }
}

function refuseSymlink(entry: Entry, path: string) {
  const mode = entry.externalFileAttributes >>> 16
  const madeOnUnix = entry.versionMadeBy >>> 8 === UNIX
  if (madeOnUnix && (mode & FILE_TYPE_MASK) === SYMBOLIC_LINK) {
    throw new UnsafeArchive('symlink', path)
  }
}

function refuseSize(
  { uncompressedSize, compressedSize }: Entry,
  path: string,
  limits: ArchiveLimits
) {
  const isDense =
    uncompressedSize > limits.ratioFromBytes &&
    uncompressedSize > Math.max(compressedSize, 1) * limits.ratio
  if (isDense) {
    throw new UnsafeArchive('bomb', path)
  }
  if (uncompressedSize > limits.entryBytes) {
    throw new UnsafeArchive('too_large', path)
  }
}

// Disks of Windows and macOS hold `A.md` and `a.md`, or é in two spellings, as one file.
function refuseTaken(path: string, taken: Set<string>) {
  const onDisk = path.normalize('NFC').toLowerCase().replace(/\/$/, '')
  if (taken.has(onDisk)) {
    throw new UnsafeArchive('duplicate', path)
  }
  taken.add(onDisk)
}

// `a` cannot be a file and the folder of `a/b` at once.
function refuseFilesAsFolders(files: Map<string, Entry>) {
  for (const path of files.keys()) {
    const parts = path.split('/')
    const folders = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
    if (folders.some((folder) => files.has(folder))) {
      throw new UnsafeArchive('duplicate', path)
    }
  }
}

// Entries that share their packed bytes unpack to far more than the file could hold.
function refuseOverlaps(entries: Entry[]) {
  const inOrder = entries.toSorted(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader
  )
  let end = 0
  for (const entry of inOrder) {
    if (entry.relativeOffsetOfLocalHeader < end) {
      throw new UnsafeArchive('bomb', safeEntryPath(entry))
    }
    end = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER_BYTES + entry.compressedSize
  }
}
