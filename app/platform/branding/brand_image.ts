import sharp from 'sharp'
import StoredFile from '#platform/files/stored_file'
import { UnreadableImage } from '#platform/files/errors'
import { storeFile } from '#platform/files/store_file'

/** What belongs to the face of a company: everybody may see it. */
const BRANDING = 'branding'

const LIMIT_BYTES = 2 * 1_048_576
/** Twice what any place shows, for dense screens and print. */
const LARGEST = { width: 640, height: 240 }
/** Vector drawings are made into pixels at this many dots an inch. */
const DENSITY = 300

/**
 * Keeps a logo as PNG, which mail programs and certificates can show. A drawing (SVG) becomes
 * pixels: no script of it survives.
 *
 * @throws UnknownFileType, FileTooLarge, UnreadableImage
 */
export const storeBrandImage = (content: Buffer, filename: string) =>
  storeFile({
    content,
    filename,
    relatedType: BRANDING,
    relatedId: null,
    kinds: ['image'],
    limitBytes: LIMIT_BYTES,
    shape: asPng,
  })

/** A logo of the current tenant by its id; null for none. */
export const brandImage = (uuid: string) =>
  uuid ? StoredFile.query().where({ uuid, relatedType: BRANDING }).first() : null

async function asPng(content: Buffer, filename: string) {
  try {
    const image = sharp(content, { density: DENSITY, limitInputPixels: 40_000_000 })
    const { data, info } = await image
      .rotate()
      .resize({ ...LARGEST, fit: 'inside', withoutEnlargement: true })
      .png()
      .toBuffer({ resolveWithObject: true })
    return {
      content: data,
      mime: 'image/png',
      metadata: { width: info.width, height: info.height },
    }
  } catch {
    throw new UnreadableImage(filename)
  }
}
