import type { RichDocument } from '#platform/text/document'
import { textOfDocument } from '#platform/text/text_of_document'
import { walkDocument } from '#platform/text/walk_document'

// Brysbaert 2019: adults read English non-fiction silently at 238 words a minute.
const WORDS_PER_MINUTE = 238
// Scripts without spaces. Trauzettel-Klosinski & Dietz 2012: 255 Chinese or 357 Japanese
// characters a minute.
const CHINESE_PER_MINUTE = 255
const JAPANESE_PER_MINUTE = 357
const SECONDS_PER_PICTURE = 8

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Whole minutes an adult needs to read the text, at least 1. Videos are not counted. */
export function readingMinutes(document: RichDocument) {
  const text = textOfDocument(document)
  const characters = text.match(UNSPACED)?.length ?? 0
  const words = text.replace(UNSPACED, ' ').match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
  const pictures = [...walkDocument(document)].filter(({ type }) => type === 'image').length

  const minutes =
    words / WORDS_PER_MINUTE +
    characters / (KANA.test(text) ? JAPANESE_PER_MINUTE : CHINESE_PER_MINUTE) +
    (pictures * SECONDS_PER_PICTURE) / 60
  return Math.max(1, Math.round(minutes))
}
