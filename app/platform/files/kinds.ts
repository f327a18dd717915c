import { fileTypeFromBuffer } from 'file-type'

export type FileKind = 'image' | 'video' | 'audio' | 'document' | 'archive' | 'other'

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
  json: { mime: 'application/json', kind: 'document' },
  vtt: { mime: 'text/vtt', kind: 'document' },
  gift: { mime: 'text/plain', kind: 'document' },
  svg: { mime: 'image/svg+xml', kind: 'image' },
}

/** What a file is, whatever it calls itself; null when it is nothing we take. */
export async function sniff(content: Buffer, filename: string): Promise<Accepted | null> {
  const found = await fileTypeFromBuffer(content)
  if (found && BY_CONTENT[found.mime]) return { mime: found.mime, kind: BY_CONTENT[found.mime] }
  const byName = BY_NAME[filename.split('.').pop()?.toLowerCase() ?? '']
  const looksLikeXml = found?.mime === 'application/xml' && byName?.mime === 'image/svg+xml'
  if (byName && (!found || looksLikeXml) && !content.includes(0)) return byName
  return null
}
