/** A lesson text as stored: Tiptap JSON that `validateDocument` has accepted. */
export interface RichDocument {
  type: 'doc'
  content: RichNode[]
}

export interface RichNode {
  type: string
  attrs?: Record<string, unknown>
  content?: RichNode[]
  marks?: RichMark[]
  text?: string
}

export interface RichMark {
  type: string
  attrs?: Record<string, unknown>
}

/** A solution is folded until its reader opens it. */
export const CALLOUT_KINDS = ['note', 'tip', 'warning', 'danger', 'solution'] as const
export type CalloutKind = (typeof CALLOUT_KINDS)[number]

/** The document of a text nobody has written yet: one empty paragraph. */
export function emptyDocument(): RichDocument {
  return { type: 'doc', content: [{ type: 'paragraph' }] }
}
