import type { FileKind } from '#platform/files/kinds'
import type { Permission } from '#platform/permissions/catalog'

/** What somebody uploads something for: decides who may, what it may be, and how large. */
export type UploadPurpose = {
  name: string
  /** Held anywhere; the record itself is asked when the upload is taken. */
  permission: Permission
  kinds?: FileKind[]
  /** Where a kind is too much: these types only. */
  mimes?: string[]
  limitBytes: number
}

const registry = new Map<string, UploadPurpose>()

/** Registers a purpose; `start/uploads.ts` imports all files that do. */
export function defineUploadPurpose(purpose: UploadPurpose): UploadPurpose {
  registry.set(purpose.name, purpose)
  return purpose
}

export const findUploadPurpose = (name: string) => registry.get(name)

export const MB = 1_048_576
