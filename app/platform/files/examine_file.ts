import { readFile, stat } from 'node:fs/promises'
import type { Bytes } from '#platform/files/content'
import { DishonestFileName, FileTooLarge, UnknownFileType } from '#platform/files/errors'
import { sniff, sniffFile, type FileKind } from '#platform/files/kinds'
import { shrinkImage } from '#platform/files/shrink_image'

/** More than any picture has that somebody makes or takes; it is held in memory. */
const IMAGE_LIMIT_BYTES = 50 * 1_048_576

export type Wanted = {
  filename: string
  kinds?: FileKind[]
  mimes?: string[]
  limitBytes: number
  /** How an image is made anew; WebP when left out. */
  shape?: typeof shrinkImage
}

export type Examined = { bytes: Bytes; mime: string; kind: FileKind; metadata: object }

/**
 * What may be kept of bytes from outside: the type is read from them and must fit their name;
 * images are made anew, so that neither places nor scripts come along.
 *
 * @throws UnknownFileType, DishonestFileName, FileTooLarge, UnreadableImage
 */
export async function examineFile(bytes: Bytes, wanted: Wanted): Promise<Examined> {
  const { filename, kinds, mimes, limitBytes, shape = shrinkImage } = wanted
  const size = Buffer.isBuffer(bytes) ? bytes.length : (await stat(bytes.path)).size
  if (size > limitBytes) throw new FileTooLarge(filename, limitBytes)
  const type = await (Buffer.isBuffer(bytes)
    ? sniff(bytes, filename)
    : sniffFile(bytes.path, filename))
  if (!type) throw new UnknownFileType(filename)
  if (!type.isHonest) throw new DishonestFileName(filename, type.mime)
  const fits = (kinds?.includes(type.kind) ?? true) && (mimes?.includes(type.mime) ?? true)
  if (!fits) throw new UnknownFileType(filename)
  const { mime, kind } = type
  if (kind !== 'image') return { bytes, mime, kind, metadata: {} }

  if (size > IMAGE_LIMIT_BYTES) throw new FileTooLarge(filename, IMAGE_LIMIT_BYTES)
  const content = Buffer.isBuffer(bytes) ? bytes : await readFile(bytes.path)
  const image = await shape(content, filename)
  return { bytes: image.content, mime: image.mime, kind, metadata: image.metadata }
}
