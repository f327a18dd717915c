import type { LeftOutReason } from '#standards/markdown/course_package'
import { extensionOf, nameOf } from '#standards/markdown/package_paths'

export type FileKind =
  | { kind: 'markdown' }
  | { kind: 'picture' }
  | { kind: 'download' }
  | { kind: 'left_out'; reason: LeftOutReason }

const MARKDOWN = new Set(['md', 'markdown', 'mdx', 'rmd', 'qmd'])
const PICTURES = new Set(['png', 'jpg', 'jpeg', 'gif', 'svg', 'webp', 'avif'])
const DOWNLOADS = new Set(
  'pdf docx doc odt pptx ppt odp xlsx xls ods csv txt zip mp4 webm mp3 m4a wav vtt srt'.split(' ')
)
const MAX_MARKDOWN_BYTES = 1_000_000
const SETTINGS = new Set(['yml', 'yaml', 'toml', 'json', 'ini', 'lock'])

const ABOUT_PACKAGE =
  /^(licen[cs]e|copying|notice|authors?|contributors?|maintainers|citation|contributing|code[_-]of[_-]conduct|security|support|changelog|changes|codeowners)(\.(md|txt|cff|rst))?$/i

const SYSTEM = /(^|\/)(\.[^/]+|__macosx|node_modules|thumbs\.db|desktop\.ini)(\/|$)/i

/** What a file of a course package is, judged by its path. */
export function kindOfFile(path: string, size: number): FileKind {
  const extension = extensionOf(path)
  if (SYSTEM.test(path)) return leftOut('system')
  if (ABOUT_PACKAGE.test(nameOf(path))) return leftOut('about_package')
  if (size === 0) return leftOut('empty')
  if (MARKDOWN.has(extension)) {
    return size > MAX_MARKDOWN_BYTES ? leftOut('too_large') : { kind: 'markdown' }
  }
  if (PICTURES.has(extension)) return { kind: 'picture' }
  if (DOWNLOADS.has(extension)) return { kind: 'download' }
  return leftOut(SETTINGS.has(extension) ? 'settings' : 'unsupported')
}

function leftOut(reason: LeftOutReason): FileKind {
  return { kind: 'left_out', reason }
}
