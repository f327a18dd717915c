import type { TextEncoding } from '#standards/people/types'

/** How much is looked at to tell UTF-16 without a mark. */
const SAMPLE_BYTES = 4000

/** The encoding of a text: by its mark, by what is valid, else that of Western Windows. */
export function encodingOf(bytes: Buffer): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const zeros = [0, 0]
  sample.forEach((byte, index) => byte === 0 && zeros[index % 2]++)
  if (zeros[1] > sample.length / 4) return 'utf-16le'
  if (zeros[0] > sample.length / 4) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** The text without its mark, NUL characters and halves of surrogate pairs. */
export const decodeText = (bytes: Buffer, encoding: TextEncoding) =>
  new TextDecoder(encoding).decode(bytes).replaceAll('\0', '').toWellFormed()

function isUtf8(bytes: Buffer) {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
