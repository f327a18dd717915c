import { mergeAttributes, Node } from '@tiptap/core'
import { isSafeSource } from '#platform/text/addresses'
import { storedFileAttribute } from '#platform/text/nodes/media_attributes'

export interface VideoAttributes {
  /** uuid of a stored file, or null when the video is elsewhere. */
  file: string | null
  /** https address of a video file or of a page that shows it. */
  src: string | null
  title: string | null
  /** uuid of a stored WebVTT file. */
  captions: string | null
}

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    video: { insertVideo: (attributes: Partial<VideoAttributes>) => ReturnType }
  }
}

export const Video = Node.create({
  name: 'video',
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes() {
    return {
      file: storedFileAttribute('data-file'),
      src: { default: null },
      title: { default: null },
      captions: storedFileAttribute('data-captions'),
    }
  },

  parseHTML() {
    return [
      {
        tag: 'video',
        getAttrs: (element) =>
          element.hasAttribute('data-file') || isSafeSource(element.getAttribute('src'))
            ? null
            : false,
      },
    ]
  },

  renderHTML({ HTMLAttributes }) {
    return ['video', mergeAttributes({ controls: '' }, HTMLAttributes)]
  },

  addCommands() {
    return {
      insertVideo:
        (attributes) =>
        ({ commands }) =>
          commands.insertContent({ type: this.name, attrs: attributes }),
    }
  },
})
