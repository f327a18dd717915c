import { mergeAttributes, Node } from '@tiptap/core'
import { isSafeSource } from '#platform/text/addresses'
import { storedFileAttribute, sizeAttribute } from '#platform/text/nodes/media_attributes'

export interface PictureAttributes {
  /** uuid of a stored file, or null when the picture is elsewhere. */
  file: string | null
  /** https address, or null when the picture is a stored file. */
  src: string | null
  /** null: nobody has described it yet; empty: decorative. */
  alt: string | null
  title: string | null
  width: number | null
  height: number | null
}

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    picture: { insertPicture: (attributes: Partial<PictureAttributes>) => ReturnType }
  }
}

/** A picture on a line of its own. Its title is shown as the caption. */
export const Picture = Node.create({
  name: 'image',
  group: 'block',
  draggable: true,

  addAttributes() {
    return {
      file: storedFileAttribute('data-file'),
      src: { default: null },
      alt: { default: null },
      title: { default: null },
      width: sizeAttribute('width'),
      height: sizeAttribute('height'),
    }
  },

  parseHTML() {
    return [
      {
        tag: 'img',
        // Word pastes `file:` addresses and screenshots arrive as `data:`; neither can be kept.
        getAttrs: (element) =>
          element.hasAttribute('data-file') || isSafeSource(element.getAttribute('src'))
            ? null
            : false,
      },
    ]
  },

  renderHTML({ HTMLAttributes }) {
    return ['img', mergeAttributes(HTMLAttributes)]
  },

  addCommands() {
    return {
      insertPicture:
        (attributes) =>
        ({ commands }) =>
          commands.insertContent({ type: this.name, attrs: attributes }),
    }
  },
})
