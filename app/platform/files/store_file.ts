import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Readable } from 'node:stream'
import type { DateTime } from 'luxon'
import { v7 as uuidv7 } from 'uuid'
import { clock } from '#platform/clock'
import { disk } from '#platform/files/disk'
import { FileTooLarge, UnknownFileType } from '#platform/files/errors'
import { sniff, type FileKind } from '#platform/files/kinds'
import { shrinkImage } from '#platform/files/shrink_image'
import { setting } from '#platform/settings/setting'
import { uploadLimit } from '#platform/files/settings'
import StoredFile from '#platform/files/stored_file'
import { currentScope, currentTenantId } from '#platform/tenancy/scope'

const MEGABYTE = 1_048_576

type Upload = {
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
 * The way in for files from outside: the type is read from the bytes, images are made anew
 * (no metadata, no hidden scripts), the same bytes for the same record are kept once.
 *
 * @throws UnknownFileType, FileTooLarge, UnreadableImage
 */
export async function storeFile(upload: Upload): Promise<StoredFile> {
  const { filename } = upload
  const most = (await setting(uploadLimit)) * MEGABYTE
  const limitBytes = Math.min(upload.limitBytes ?? most, most)
  if (upload.content.length > limitBytes) throw new FileTooLarge(filename, limitBytes)
  const type = await sniff(upload.content, filename)
  if (!type || (upload.kinds && !upload.kinds.includes(type.kind)))
    throw new UnknownFileType(filename)

  const shown =
    type.kind === 'image'
      ? await (upload.shape ?? shrinkImage)(upload.content, filename)
      : { content: upload.content, mime: type.mime, metadata: {} }
  const hash = createHash('sha256').update(shown.content).digest('hex')
  return (await findSame(hash, upload)) ?? (await keep(shown, { hash, kind: type.kind }, upload))
}

const findSame = (hash: string, { relatedType, relatedId }: Upload) =>
  relatedId === null
    ? null
    : StoredFile.query().where({ fileHash: hash, relatedType, relatedId }).first()

async function keep(
  { content, mime, metadata }: { content: Buffer; mime: string; metadata: object },
  { hash, kind }: { hash: string; kind: FileKind },
  upload: Upload
) {
  const key = newKey()
  await disk.write(key, content)
  return StoredFile.create({
    ...rowOf(key, upload),
    mimeType: mime,
    fileSize: content.length,
    fileHash: hash,
    fileType: kind,
    metadata,
  })
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
  const key = newKey()
  const { size, hash } = await disk.receive(key, made.content)
  return StoredFile.create({
    ...rowOf(key, made),
    mimeType: made.mime,
    fileSize: size,
    fileHash: hash,
    fileType: made.kind,
    isTemporary: true,
    expiresAt: made.expiresAt,
  })
}

function newKey() {
  const uuid = uuidv7()
  return `${currentTenantId()}/${uuid.slice(-2)}/${uuid}`
}

function rowOf(
  key: string,
  { filename, relatedType, relatedId }: Pick<Upload, 'filename' | 'relatedType' | 'relatedId'>
) {
  const uuid = path.basename(key)
  return {
    uuid,
    userId: currentScope().actor.userId!,
    filename: `${uuid}${path.extname(filename).toLowerCase()}`,
    originalFilename: path.basename(filename).slice(0, 255),
    filePath: key,
    storageKey: key,
    storageDriver: 'local',
    // Without a scanner a file counts as clean once its type is known; see docs/operations.md.
    virusScanStatus: 'clean' as const,
    virusScanAt: clock.now(),
    relatedType,
    relatedId,
  }
}
