import type { Editor } from '@tiptap/react'

/**
 * Inserts a node at the cursor, or gives the node at `position` other attributes.
 * A position that no longer holds such a node means: insert.
 */
export function putNode(
  editor: Editor,
  type: string,
  attrs: Record<string, unknown>,
  position?: number
) {
  const existing = position === undefined ? null : editor.state.doc.nodeAt(position)
  if (position !== undefined && existing?.type.name === type) {
    return editor.chain().setNodeSelection(position).updateAttributes(type, attrs).run()
  }
  return editor.chain().focus().insertContent({ type, attrs }).run()
}
