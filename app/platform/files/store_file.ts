import path from 'node:path'
import type { Readable } from 'node:stream'
import type { DateTime } from 'luxon'
import { v7 as uuidv7 } from 'uuid'
import { newKey, placeContent } from '#platform/files/content'
import { placeOfNew, storage } from '#platform/files/storage'
import { InfectedFile } from '#platform/files/errors'
import { scanContent } from '#platform/files/scan/scan_content'
import { examineFile } from '#platform/files/examine_file'
import type { FileKind } from '#platform/files/kinds'
import type { shrinkImage } from '#platform/files/shrink_image'
import StoredFile from '#platform/files/stored_file'
import { currentScope, currentTenantId } from '#platform/tenancy/scope'

const LIMIT_BYTES = 200 * 1_048_576

type NewFile = {
  content: Buffer
  filename: string
  /** Table and row it belongs to: who may read those may read the file. */
  relatedType: string
  relatedId: number | null
  kinds?: FileKind[]
  limitBytes?: number
  /** How an image is made anew; WebP when left out. */
  shape?: typeof shrinkImage
}

/**
 * Keeps content that we hold: out of a package, or made by us. What people upload comes
 * through `takeUpload`. The same bytes for the same record are one file.
 *
 * @throws UnknownFileType, FileTooLarge, UnreadableImage, InfectedFile
 */
export async function storeFile(file: NewFile): Promise<StoredFile> {
  const { content, relatedType, relatedId } = file
  const examined = await examineFile(content, { limitBytes: LIMIT_BYTES, ...file })
  const { isNew, ...placed } = await placeContent(examined.bytes)
  const same = { fileHash: placed.fileHash, relatedType, relatedId }
  const present = isNew ? null : await StoredFile.query().where(same).first()
  if (present) return present

  const { signature, ...scanned } = await scanContent(examined.bytes, examined.kind)
  if (signature) throw new InfectedFile(file.filename, signature)
  const stored = await StoredFile.create({
    ...rowOf(file),
    ...placed,
    ...scanned,
    filePath: placed.storageKey,
    mimeType: examined.mime,
    fileType: examined.kind,
    metadata: examined.metadata,
  })
  stored.hasNewContent = isNew
  return stored
}

type MadeFile = {
  /** Content that our own code makes, however much it is: it is not held in memory. */
  content: Readable
  filename: string
  mime: string
  kind: FileKind
  relatedType: string
  relatedId: number | null
  /** When the nightly sweep removes it. */
  expiresAt: DateTime
}

/** Keeps a file that was made here, for a while. Its bytes need no checking. */
export async function storeMadeFile(made: MadeFile): Promise<StoredFile> {
  const key = newKey(currentTenantId())
  const { size, hash } = await storage.receive(key, made.content)
  return StoredFile.create({
    ...rowOf(made),
    storageKey: key,
    filePath: key,
    mimeType: made.mime,
    fileSize: size,
    fileHash: hash,
    fileType: made.kind,
    isTemporary: true,
    expiresAt: made.expiresAt,
  })
}

/** What every row of a file begins with. */
export function rowOf({
  filename,
  relatedType,
  relatedId,
}: Pick<NewFile, 'filename' | 'relatedType' | 'relatedId'>) {
  const uuid = uuidv7()
  return {
    uuid,
    userId: currentScope().actor.userId!,
    filename: `${uuid}${path.extname(filename).toLowerCase().slice(0, 16)}`,
    originalFilename: path.basename(filename).slice(0, 255),
    ...placeOfNew(),
    virusScanStatus: 'clean' as const,
    relatedType,
    relatedId,
  }
}
