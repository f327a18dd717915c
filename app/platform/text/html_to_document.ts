import { isSafeLink, isSafeSource } from '#platform/text/addresses'
import { emptyDocument, type RichDocument } from '#platform/text/document'
import { cleanHtml } from '#platform/text/html/clean_html'
import { HtmlConverter } from '#platform/text/html/html_converter'
import { htmlTree } from '#platform/text/html/html_tree'

export interface HtmlOptions {
  /** The address to store for a link; null keeps only its words. Default: safe links as they are. */
  link?: (href: string) => string | null
  /** The address to store for a picture or video; null marks it as missing. Default: https only. */
  source?: (src: string) => string | null
  /** Hears of each element that could not be kept. Its words stay. */
  onDropped?: (tag: string) => void
}

/**
 * A lesson text from any HTML: what the text format can show is kept, the rest is
 * reduced to its words. The result passes `validateDocument` when the addresses do.
 */
export function htmlToDocument(html: string, options: HtmlOptions = {}): RichDocument {
  const converter = new HtmlConverter({
    link: options.link ?? ((href) => (isSafeLink(href) ? href : null)),
    source: options.source ?? ((src) => (isSafeSource(src) ? src : null)),
  })
  const content = converter.blocks(htmlTree(cleanHtml(html, options.onDropped)))
  return content.length > 0 ? { type: 'doc', content } : emptyDocument()
}
