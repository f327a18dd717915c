import sharp from 'sharp'
import { UnreadableImage } from '#platform/files/errors'

/** Wide enough for a lesson on a large screen at double density. */
const MAX_WIDTH = 2000
const MAX_PIXELS = 40_000_000

/**
 * An image made anew as WebP, never wider than needed: what hides in metadata or
 * behind the pixels does not survive, and drawings (SVG) become pixels.
 *
 * @throws UnreadableImage
 */
export async function shrinkImage(content: Buffer, filename: string) {
  try {
    const { data, info } = await sharp(content, {
      limitInputPixels: MAX_PIXELS,
      failOn: 'error',
      animated: true,
    })
      .rotate()
      .resize({ width: MAX_WIDTH, withoutEnlargement: true })
      .webp({ quality: 84 })
      .toBuffer({ resolveWithObject: true })
    return {
      content: data,
      mime: 'image/webp',
      metadata: { width: info.width, height: info.pageHeight ?? info.height },
    }
  } catch {
    throw new UnreadableImage(filename)
  }
}
