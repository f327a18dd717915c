import { DomainError } from '#platform/errors'
import { UnsafeArchive } from '#platform/files/unsafe_archive'

/** A package cannot be imported. `code` is a key below `standards.import.refused`. */
export class PackageRefused extends DomainError {
  constructor(code: string, params: Record<string, string> = {}) {
    super(`standards.import.refused.${code}`, params)
  }
}

/** Lets unsafe zips speak to the person who sent them. */
export function inPlainWords(error: unknown): unknown {
  if (!(error instanceof UnsafeArchive)) return error
  return new PackageRefused(error.code, { entry: error.entry ?? '' })
}
