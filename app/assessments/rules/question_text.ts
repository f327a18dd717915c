import { cleanHtml } from '#platform/html/clean_html'
import { htmlOfMarkdown } from '#platform/html/html_of_markdown'
import { plainText } from '#platform/html/plain_text'

export type QuestionText = {
  /** For lists, search and screen readers. */
  text: string
  /** Null when the words say it all. */
  html: string | null
}

const ONE_PLAIN_PARAGRAPH = /^<p>[^<&]*<\/p>$/

/** What an author typed, Markdown with HTML where they like, as words and as clean HTML. */
export function questionText(source: string): QuestionText {
  const html = cleanHtml(htmlOfMarkdown(source))
  const text = plainText(html)
  return { text, html: ONE_PLAIN_PARAGRAPH.test(html) ? null : html }
}
