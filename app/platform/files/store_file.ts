import { createHash } from 'node:crypto'
import path from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { clock } from '#platform/clock'
import { disk } from '#platform/files/disk'
import { FileTooLarge, UnknownFileType } from '#platform/files/errors'
import { sniff, type FileKind } from '#platform/files/kinds'
import { shrinkImage } from '#platform/files/shrink_image'
import StoredFile from '#platform/files/stored_file'
import { currentScope, currentTenantId } from '#platform/tenancy/scope'

const LIMIT_BYTES = 200 * 1_048_576

type Upload = {
  content: Buffer
  filename: string
  /** Table and row it belongs to: who may read those may read the file. */
  relatedType: string
  relatedId: number | null
  kinds?: FileKind[]
  limitBytes?: number
}

/**
 * The one way in for files: the type is read from the bytes, images are made anew
 * (no metadata, no hidden scripts), the same bytes for the same record are kept once.
 *
 * @throws UnknownFileType, FileTooLarge, UnreadableImage
 */
export async function storeFile(upload: Upload): Promise<StoredFile> {
  const { filename, limitBytes = LIMIT_BYTES } = upload
  if (upload.content.length > limitBytes) throw new FileTooLarge(filename, limitBytes)
  const type = await sniff(upload.content, filename)
  if (!type || (upload.kinds && !upload.kinds.includes(type.kind)))
    throw new UnknownFileType(filename)

  const shown =
    type.kind === 'image'
      ? await shrinkImage(upload.content, filename)
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
  { filename, relatedType, relatedId }: Upload
) {
  const uuid = uuidv7()
  const key = `${currentTenantId()}/${uuid.slice(-2)}/${uuid}`
  await disk.write(key, content)
  return StoredFile.create({
    uuid,
    userId: currentScope().actor.userId!,
    filename: `${uuid}${path.extname(filename).toLowerCase()}`,
    originalFilename: path.basename(filename).slice(0, 255),
    filePath: key,
    storageKey: key,
    storageDriver: 'local',
    mimeType: mime,
    fileSize: content.length,
    fileHash: hash,
    fileType: kind,
    // Without a scanner a file counts as clean once its type is known; see docs/operations.md.
    virusScanStatus: 'clean',
    virusScanAt: clock.now(),
    metadata,
    relatedType,
    relatedId,
  })
}
