import type { Entry } from 'yauzl'
import { UnsafeArchive } from '#platform/files/unsafe_archive'

const MAX_LENGTH = 1_024
const utf8 = new TextDecoder('utf-8', { fatal: true })

// Names Windows takes for devices, in any folder and with any ending.
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u001f\u007f:\\]/

/**
 * The path of an entry with `/` between folders; a folder ends with one.
 *
 * @throws UnsafeArchive when unpacking it could write outside of its folder
 */
export function safeEntryPath(entry: Entry): string {
  const path = decodedName(entry)
  const parts = path.replace(/\/$/, '').split('/')
  const isUnsafe =
    path.length > MAX_LENGTH ||
    FORBIDDEN.test(path) ||
    parts.some((part) => part === '' || part === '.' || part === '..' || DEVICE.test(part))
  if (isUnsafe) {
    throw new UnsafeArchive('unsafe_path', path)
  }
  return path
}

// Old tools leave the UTF-8 flag out even when they write UTF-8, so bytes decide.
function decodedName(entry: Entry) {
  const raw = entry.fileName as unknown as Buffer
  try {
    return utf8.decode(raw)
  } catch {
    return raw.toString('latin1')
  }
}
