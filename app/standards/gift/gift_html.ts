import { cleanHtml } from '#platform/html/clean_html'
import { htmlOfText, plainText } from '#platform/html/plain_text'
import { htmlOfMarkdown } from '#platform/html/html_of_markdown'
import type { GiftText } from '#standards/gift/gift_question'

const HTML = /<\/?[a-z][^>]*>|&(#\d+|[a-z]+);/i

/** The text as clean HTML. "Moodle" format is HTML whose line breaks count. */
export function giftHtml({ format, source }: GiftText): string {
  switch (format) {
    case 'html':
      return cleanHtml(source)
    case 'markdown':
      return cleanHtml(htmlOfMarkdown(source))
    case 'plain':
      return htmlOfText(source)
    case 'moodle':
      return HTML.test(source) ? cleanHtml(source.replace(/\n/g, '<br />')) : htmlOfText(source)
  }
}

/** The text as words, never empty unless there is nothing to see. */
export function giftWords(text: GiftText): string {
  return plainText(giftHtml(text))
}

/** `{ text, html? }`: HTML only when it says more than the words do. */
export function giftRichText(text: GiftText): { text: string; html?: string } {
  const [html, words] = [giftHtml(text), giftWords(text)]
  const shown = htmlOfText(words)
  const isPlain = html === shown || html === `<p>${shown}</p>`
  return isPlain ? { text: words } : { text: words, html }
}
