import type { Editor } from '@tiptap/react'

export interface SlashQuery {
  /** Where the slash is. */
  from: number
  /** What was typed behind it. */
  text: string
}

const TYPED = /(?:^|\s)\/([\p{L}\p{N} ]{0,20})$/u

/** The `/…` left of the cursor, when it starts a word outside of code. */
export function slashQuery({ state, isEditable }: Editor): SlashQuery | null {
  const { $from, empty } = state.selection
  if (!isEditable || !empty || !$from.parent.isTextblock || $from.parent.type.spec.code) {
    return null
  }
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')
  const match = TYPED.exec(before)
  return match ? { from: $from.pos - match[1].length - 1, text: match[1] } : null
}
