export type ArchiveFault =
  | 'not_a_zip'
  | 'unsafe_path'
  | 'too_many_entries'
  | 'too_large'
  | 'bomb'
  | 'encrypted'
  | 'symlink'
  | 'duplicate'
  | 'corrupt'

/** A zip file that must not be unpacked. `entry` is the name in it, where one is to blame. */
export class UnsafeArchive extends Error {
  constructor(
    readonly code: ArchiveFault,
    readonly entry?: string,
    options?: ErrorOptions
  ) {
    super(entry ? `Unsafe archive (${code}): ${entry}` : `Unsafe archive (${code})`, options)
    this.name = 'UnsafeArchive'
  }
}
