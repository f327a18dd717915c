import { mergeAttributes, Node } from '@tiptap/core'
import { CALLOUT_KINDS, type CalloutKind } from '#platform/text/document'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    callout: {
      /** Wraps the selected blocks, or gives the callout around them another kind. */
      setCallout: (kind: CalloutKind) => ReturnType
      /** Takes the callout away and keeps its text. */
      unsetCallout: () => ReturnType
    }
  }
}

/** A framed remark: note, tip, warning or danger. */
export const Callout = Node.create({
  name: 'callout',
  group: 'block',
  content: 'block+',
  defining: true,

  addAttributes() {
    return {
      kind: {
        default: 'note',
        parseHTML: (element) => calloutKind(element.getAttribute('data-callout')),
        renderHTML: ({ kind }) => ({ 'data-callout': kind }),
      },
    }
  },

  parseHTML() {
    return [{ tag: 'div[data-callout]' }]
  },

  renderHTML({ node, HTMLAttributes }) {
    const look = { class: `callout callout-${node.attrs.kind}`, role: 'note' }
    return ['div', mergeAttributes(look, HTMLAttributes), 0]
  },

  addCommands() {
    return {
      setCallout:
        (kind) =>
        ({ commands, editor }) =>
          editor.isActive(this.name)
            ? commands.updateAttributes(this.name, { kind })
            : commands.wrapIn(this.name, { kind }),
      unsetCallout:
        () =>
        ({ commands }) =>
          commands.lift(this.name),
    }
  },
})

function calloutKind(value: string | null): CalloutKind {
  return CALLOUT_KINDS.find((kind) => kind === value) ?? 'note'
}
