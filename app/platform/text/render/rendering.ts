import type { RichNode } from '#platform/text/document'

export interface RenderOptions {
  /** Address of a stored file, undefined when it is gone. */
  fileUrl: (uuid: string) => string | undefined
  /** Address of another lesson, undefined when it is gone. */
  itemUrl: (uuid: string) => string | undefined
  /** Words around the text, by key of `text.json`: `translate('text.table', { number: 1 })`. */
  translate: (key: string, values?: Record<string, string | number>) => string
  /** Added to each heading level, since the page has headings above the text. 0–5. */
  headingOffset?: number
}

/** What the parts of the renderer share while they write one document. */
export interface Rendering extends RenderOptions {
  headingIds: Map<RichNode, string>
  tables: number
  /** HTML of the children of a node. */
  children: (node: RichNode) => string
}
