import { createReadStream } from 'node:fs'
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type'

export const FILE_KINDS = ['image', 'video', 'audio', 'document', 'archive', 'other'] as const
export type FileKind = (typeof FILE_KINDS)[number]

type Accepted = { mime: string; kind: FileKind }

/** What may be uploaded, by the type that the bytes themselves tell. */
const BY_CONTENT: Record<string, FileKind> = {
  'image/png': 'image',
  'image/jpeg': 'image',
  'image/gif': 'image',
  'image/webp': 'image',
  'image/avif': 'image',
  'video/mp4': 'video',
  'video/webm': 'video',
  'audio/mpeg': 'audio',
  'audio/ogg': 'audio',
  'audio/wav': 'audio',
  'application/pdf': 'document',
  'application/zip': 'archive',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'document',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'document',
}

/** Text carries no signature; these names are believed when the bytes are readable text. */
const BY_NAME: Record<string, Accepted> = {
  txt: { mime: 'text/plain', kind: 'document' },
  md: { mime: 'text/plain', kind: 'document' },
  csv: { mime: 'text/csv', kind: 'document' },
  tsv: { mime: 'text/csv', kind: 'document' },
  json: { mime: 'application/json', kind: 'document' },
  vtt: { mime: 'text/vtt', kind: 'document' },
  gift: { mime: 'text/plain', kind: 'document' },
  svg: { mime: 'image/svg+xml', kind: 'image' },
}

/** What people and their computers expect behind a name; names of other kinds promise nothing. */
const PROMISED: Record<string, FileKind> = {
  ...kindsOf('image', 'png jpg jpeg gif webp avif svg'),
  ...kindsOf('video', 'mp4 m4v mov webm'),
  ...kindsOf('audio', 'mp3 ogg oga wav m4a'),
  ...kindsOf('document', 'pdf docx xlsx pptx txt md csv tsv json vtt gift'),
  ...kindsOf('archive', 'zip'),
}

/** Names that a computer would run, whatever the bytes are. */
const RUNS = /\.(exe|com|scr|bat|cmd|ps1|msi|dll|jar|vbs|js|mjs|hta|html?|xhtml|sh|apk|lnk)$/i

export type Found = Accepted & { isHonest: boolean }

/** What a file is, whatever it calls itself; null when it is nothing we take. */
export async function sniff(content: Buffer, filename: string): Promise<Found | null> {
  const found = await fileTypeFromBuffer(content)
  return judge(found?.mime, filename, async () => !isWide(content) && content.includes(0))
}

/** The same for a file on disk, however large. */
export async function sniffFile(path: string, filename: string): Promise<Found | null> {
  const found = await fileTypeFromFile(path)
  return judge(found?.mime, filename, () => holdsNull(path))
}

async function judge(
  mime: string | undefined,
  filename: string,
  isBinary: () => Promise<boolean>
): Promise<Found | null> {
  if (RUNS.test(filename)) return null
  const extension = /\.([^.]+)$/.exec(filename)?.[1].toLowerCase() ?? ''
  const promised = PROMISED[extension]
  if (mime && BY_CONTENT[mime]) {
    const kind = BY_CONTENT[mime]
    return { mime, kind, isHonest: !promised || promised === kind }
  }
  const byName = BY_NAME[extension]
  const looksLikeXml = mime === 'application/xml' && byName?.mime === 'image/svg+xml'
  if (byName && (!mime || looksLikeXml) && !(await isBinary())) return { ...byName, isHonest: true }
  return null
}

async function holdsNull(path: string) {
  let isFirst = true
  for await (const piece of createReadStream(path)) {
    if (isFirst && isWide(piece)) return false
    isFirst = false
    if (piece.includes(0)) return true
  }
  return false
}

/** UTF-16 says so at its start; half of its bytes are zero. */
const isWide = (bytes: Buffer) =>
  bytes.length > 1 && [0xfffe, 0xfeff].includes(bytes.readUInt16BE(0))

function kindsOf(kind: FileKind, extensions: string) {
  return Object.fromEntries(extensions.split(' ').map((extension) => [extension, kind]))
}
