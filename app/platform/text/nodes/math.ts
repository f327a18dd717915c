import { Node, type NodeConfig } from '@tiptap/core'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    math: {
      /** @param latex without delimiters */
      insertMath: (latex: string, options: { inline: boolean }) => ReturnType
    }
  }
}

/** A formula on a line of its own, kept as LaTeX without delimiters. */
export const MathBlock = Node.create({
  ...formula('math', 'div'),
  group: 'block',

  addCommands() {
    return {
      insertMath:
        (latex, { inline }) =>
        ({ commands }) =>
          commands.insertContent({ type: inline ? 'inlineMath' : 'math', attrs: { latex } }),
    }
  },
})

/** A formula inside a sentence, kept as LaTeX without delimiters. */
export const InlineMath = Node.create({
  ...formula('inlineMath', 'span'),
  group: 'inline',
  inline: true,
})

function formula(name: string, tag: 'div' | 'span'): NodeConfig & { name: string } {
  return {
    name,
    atom: true,

    addAttributes() {
      return {
        latex: {
          default: '',
          parseHTML: (element: HTMLElement) => element.getAttribute('data-latex') ?? '',
          renderHTML: ({ latex }: Record<string, unknown>) => ({ 'data-latex': latex }),
        },
      }
    },

    parseHTML() {
      return [{ tag: `${tag}[data-latex]` }]
    },

    renderHTML({ HTMLAttributes, node }) {
      return [tag, HTMLAttributes, String(node.attrs.latex)]
    },

    renderText({ node }) {
      return String(node.attrs.latex)
    },
  }
}
