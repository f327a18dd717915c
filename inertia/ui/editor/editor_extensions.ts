import { Extension, type Extensions, mergeAttributes, Node } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import type { ComponentType } from 'react'
import { textExtensions } from '#platform/text/extensions'
import { MathView } from '~/ui/editor/nodes/math_view'
import { PictureView } from '~/ui/editor/nodes/picture_view'
import { VideoView } from '~/ui/editor/nodes/video_view'
import type { EditorDialog } from '~/ui/editor/types'

const views: Record<string, ComponentType<never>> = {
  image: PictureView,
  math: MathView,
  inlineMath: MathView,
  video: VideoView,
}

/** The shared text format with what only an editor needs: views of its nodes and shortcuts. */
export function editorExtensions(openDialog: () => (dialog: EditorDialog) => void): Extensions {
  return [...textExtensions().map(withView), shortcuts(openDialog)]
}

function withView(extension: Extensions[number]) {
  const view = views[extension.name]
  if (!(extension instanceof Node)) {
    return extension
  }
  if (extension.name === 'table') {
    // Its own view sets widths by inline style, which the content security policy refuses.
    return extension.extend({ addNodeView: null, renderHTML: tableHtml })
  }
  return view
    ? extension.extend({ addNodeView: () => ReactNodeViewRenderer(view as never) })
    : extension
}

function tableHtml({ HTMLAttributes }: { HTMLAttributes: Record<string, unknown> }) {
  return ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]] as const
}

function shortcuts(openDialog: () => (dialog: EditorDialog) => void) {
  return Extension.create({
    name: 'editorShortcuts',
    addKeyboardShortcuts() {
      return {
        'Mod-k': () => {
          openDialog()({ kind: 'link' })
          return true
        },
        'Alt-F10': () => {
          const frame = this.editor.view.dom.closest('.rich-text-editor')
          frame?.querySelector<HTMLElement>('[role=toolbar] button')?.focus()
          return true
        },
      }
    },
  })
}
