import type { RichDocument, RichNode } from '#platform/text/document'
import { textSchema } from '#platform/text/schema'
import { textOfDocument } from '#platform/text/text_of_document'

/** Translated as `editor.issue.<code>`. */
export type AccessibilityCode =
  | 'image_without_alt'
  | 'image_missing'
  | 'heading_skipped'
  | 'heading_empty'
  | 'link_empty'
  | 'table_without_header'

export interface AccessibilityIssue {
  code: AccessibilityCode
  /** Where the node starts, as the editor counts positions. */
  position: number
}

interface Visit {
  issues: AccessibilityIssue[]
  headingLevel: number
}

/** What would keep some people from reading the text, from top to bottom. */
export function accessibilityIssues(document: RichDocument): AccessibilityIssue[] {
  const visit: Visit = { issues: [], headingLevel: 0 }
  visitChildren(document.content, 0, visit)
  return visit.issues
}

function visitChildren(nodes: RichNode[], start: number, visit: Visit) {
  let position = start
  for (const node of nodes) {
    const code = checks[node.type]?.(node, visit)
    if (code) visit.issues.push({ code, position })
    if (node.content) visitChildren(node.content, position + 1, visit)
    position += sizeOf(node)
  }
}

const checks: Record<string, (node: RichNode, visit: Visit) => AccessibilityCode | undefined> = {
  image: ({ attrs = {} }) => {
    if (!attrs.file && !attrs.src) return 'image_missing'
    return typeof attrs.alt === 'string' ? undefined : 'image_without_alt'
  },
  heading: checkHeading,
  text: ({ text, marks = [] }) =>
    marks.some(({ type }) => type === 'link') && !/[\p{L}\p{N}]/u.test(text ?? '')
      ? 'link_empty'
      : undefined,
  table: ({ content: rows = [] }) =>
    rows.some(({ content: cells = [] }) => cells.some(({ type }) => type === 'tableHeader'))
      ? undefined
      : 'table_without_header',
}

function checkHeading(node: RichNode, visit: Visit): AccessibilityCode | undefined {
  if (textOfDocument(node) === '') {
    return 'heading_empty'
  }
  const level = Number(node.attrs?.level ?? 1)
  const isSkipped = level > visit.headingLevel + 1
  visit.headingLevel = level
  return isSkipped ? 'heading_skipped' : undefined
}

function sizeOf({ type, text, content = [] }: RichNode): number {
  if (type === 'text') {
    return text?.length ?? 0
  }
  return textSchema.nodes[type]?.isLeaf ? 1 : content.reduce((sum, node) => sum + sizeOf(node), 2)
}
