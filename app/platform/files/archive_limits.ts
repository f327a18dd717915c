const MB = 1024 * 1024

export interface ArchiveLimits {
  entries: number
  /** Bytes of one file, unpacked. */
  entryBytes: number
  /** Bytes of all files together, unpacked. */
  totalBytes: number
  /** Unpacked size over packed size; looked at above `ratioFromBytes` only. */
  ratio: number
  ratioFromBytes: number
}

export const ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 5_000,
  entryBytes: 200 * MB,
  totalBytes: 1024 * MB,
  ratio: 100,
  ratioFromBytes: MB,
}
