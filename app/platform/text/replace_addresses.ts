import type { RichDocument, RichMark, RichNode } from '#platform/text/document'

export interface AddressReplacement {
  /** What a picture or video becomes; undefined leaves it as it is. */
  source?: (
    src: string
  ) => { file: string | null; src: string | null; width?: number; height?: number } | undefined
  /** The new address of a link, null to keep only its words, undefined to leave it. */
  link?: (href: string) => string | null | undefined
}

/**
 * A copy of the document with other addresses: an import gives the pictures of a package
 * their stored files, a copied course gives links their new lessons.
 */
export function replaceAddresses(document: RichDocument, by: AddressReplacement): RichDocument {
  return { type: 'doc', content: document.content.map((node) => replaced(node, by)) }
}

function replaced(node: RichNode, by: AddressReplacement): RichNode {
  const copy: RichNode = { ...node }
  const src = node.attrs?.src
  if (typeof src === 'string') {
    copy.attrs = { ...node.attrs, ...by.source?.(src) }
  }
  if (node.marks) {
    copy.marks = node.marks.flatMap((mark) => replacedMark(mark, by))
    if (copy.marks.length === 0) delete copy.marks
  }
  if (node.content) {
    copy.content = node.content.map((child) => replaced(child, by))
  }
  return copy
}

function replacedMark(mark: RichMark, { link }: AddressReplacement): RichMark[] {
  const href = mark.attrs?.href
  if (mark.type !== 'link' || typeof href !== 'string' || !link) {
    return [mark]
  }
  const replacement = link(href)
  if (replacement === null) {
    return []
  }
  return [{ ...mark, attrs: { ...mark.attrs, href: replacement ?? href } }]
}
