import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { RichDocument } from '#platform/text/document'
import { htmlToDocument, type HtmlOptions } from '#platform/text/html_to_document'
import { foldDivs } from '#standards/markdown/fold_divs'
import { readFrontMatter } from '#standards/markdown/front_matter'
import { readImageAttributes } from '#standards/markdown/image_attributes'
import { markdownToHtml } from '#standards/markdown/markdown_to_html'
import { prepareMarkdown } from '#standards/markdown/prepare_markdown'
import { takeTitle } from '#standards/markdown/take_title'

export interface MarkdownDocument {
  /** From the front matter or the heading at the top, which is then no longer in the text. */
  title: string | undefined
  meta: Record<string, string>
  document: RichDocument
  /** Names of HTML elements and templates that could not be kept, each once. */
  dropped: string[]
}

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/**
 * A lesson text from Markdown: GitHub's dialect with alerts, fenced divs and front matter.
 * Headings are moved so that the highest has level 1, right below the title of the lesson.
 */
export function markdownToDocument(
  markdown: string,
  addresses: Pick<HtmlOptions, 'link' | 'source'> = {}
): MarkdownDocument {
  const { meta, body } = readFrontMatter(markdown)
  const dropped = new Set<string>()
  const note = (what: string) => void dropped.add(what)

  const root = parser.parse(prepareMarkdown(body, note))
  readImageAttributes(root.children)
  const html = markdownToHtml(foldDivs(root))
  const document = htmlToDocument(html, { ...addresses, onDropped: note })

  return { ...takeTitle(document, meta.title), meta, dropped: [...dropped] }
}
