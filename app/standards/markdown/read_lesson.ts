import type { RichDocument } from '#platform/text/document'
import { readingMinutes } from '#platform/text/reading_minutes'
import { textOfDocument } from '#platform/text/text_of_document'
import type { AddressBook } from '#standards/markdown/address_book'
import type { ImportNote, LeftOutReason } from '#standards/markdown/course_package'
import { guessLanguage } from '#standards/markdown/guess_language'
import { markdownToDocument } from '#standards/markdown/markdown_to_document'
import { wordsIn } from '#standards/markdown/module_titles'
import type { LooseLesson } from '#standards/markdown/outline'
import { isIndex } from '#standards/markdown/package_module'
import { humanized, nameOf, withoutExtension } from '#standards/markdown/package_paths'

type LessonReading =
  | { lesson: LooseLesson; notes: ImportNote[]; meta: Record<string, string> }
  | { reason: LeftOutReason }

const FILLER = /^(fixme|todo|tbd|placeholder|this is a placeholder file)\b/i

/**
 * A lesson from a Markdown file of a package.
 *
 * @param sourcePath in the zip
 * @param path       the same below the folder that holds the whole package
 */
export function readLesson(
  markdown: string,
  { sourcePath, path, book }: { sourcePath: string; path: string; book: AddressBook }
): LessonReading {
  const missing = new Set<string>()
  const broken = new Set<string>()
  const { title, meta, document, dropped } = markdownToDocument(markdown, {
    source: (src) => book.source(src, sourcePath) ?? noted(missing, src),
    link: (href) => book.link(href, sourcePath) ?? noted(broken, href),
  })

  const reason = reasonToLeaveOut(document, title, meta)
  if (reason) {
    return { reason }
  }
  const language = languageOf(meta, markdown, document)
  const lesson = {
    key: withoutExtension(path),
    title: titleOf(title, path, language),
    sourcePath,
    path,
    language,
    document,
    estimatedMinutes: minutesOf(meta) ?? readingMinutes(document),
  }
  return { lesson, meta, notes: notesOf({ missing, broken, dropped }) }
}

function reasonToLeaveOut(
  document: RichDocument,
  title: string | undefined,
  meta: Record<string, string>
): LeftOutReason | undefined {
  if (meta.published === 'false' || meta.draft === 'true' || meta.sitemap === 'false') {
    return 'hidden'
  }
  const text = textOfDocument(document)
  const hasPictures = document.content.some(({ type }) => type === 'image' || type === 'video')
  if (text === '' && !hasPictures && !title) {
    return 'empty'
  }
  return FILLER.test(text) || FILLER.test(title ?? '') ? 'placeholder' : undefined
}

function titleOf(title: string | undefined, path: string, language: string | null) {
  const isGeneric = !title || /^(home|index|readme|welcome)$/i.test(title)
  if (isGeneric && isIndex(path)) {
    return wordsIn(language).introduction
  }
  return title ?? humanized(withoutExtension(nameOf(path)))
}

function languageOf(meta: Record<string, string>, markdown: string, document: RichDocument) {
  const given = meta.lang ?? meta.language ?? /"language_code": "([\w-]+)"/.exec(markdown)?.[1]
  return given && /^[a-z]{2,3}(-\w+)*$/i.test(given)
    ? given
    : guessLanguage(textOfDocument(document))
}

// The Carpentries plan minutes to teach and to practise.
function minutesOf({ teaching = '0', exercises = '0' }: Record<string, string>) {
  const minutes = Number.parseInt(teaching, 10) + Number.parseInt(exercises, 10)
  return minutes > 0 ? minutes : undefined
}

function notesOf(found: { missing: Set<string>; broken: Set<string>; dropped: string[] }) {
  const notes: ImportNote[] = [
    { code: 'missing_image', names: [...found.missing] },
    { code: 'broken_link', names: [...found.broken] },
    { code: 'dropped_markup', names: found.dropped },
  ]
  return notes.filter(({ names }) => names.length > 0)
}

function noted(names: Set<string>, address: string) {
  names.add(address)
  return null
}
