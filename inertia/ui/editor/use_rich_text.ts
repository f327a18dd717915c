import { useEditor } from '@tiptap/react'
import { useEffect, useMemo, useRef } from 'react'
import type { RichDocument } from '#platform/text/document'
import { editorExtensions } from '~/ui/editor/editor_extensions'
import { imageFiles } from '~/ui/editor/image_files'
import { useLatest } from '~/ui/editor/use_latest'
import type { EditorDialog } from '~/ui/editor/types'

interface RichTextOptions {
  value: RichDocument
  onChange: (document: RichDocument) => void
  label: string
  hintId: string
  disabled: boolean
  openDialog: (dialog: EditorDialog) => void
}

/** The Tiptap editor of a text that lives in the props of a component. */
export function useRichText(options: RichTextOptions) {
  const { value, label, hintId, disabled } = options
  const latest = useLatest(options)
  const lastSent = useRef(value)
  const leaving = useRef(false)
  const extensions = useMemo(() => editorExtensions(() => latest.current.openDialog), [latest])

  const editor = useEditor({
    extensions,
    content: value,
    editable: !disabled,
    injectCSS: false,
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    onUpdate: ({ editor: changed }) => {
      lastSent.current = changed.getJSON() as RichDocument
      latest.current.onChange(lastSent.current)
    },
    editorProps: {
      attributes: {
        'class': 'reading min-h-48 px-4 py-3',
        'role': 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-describedby': hintId,
      },
      handlePaste: (_view, event) => offerUpload(event.clipboardData),
      handleDrop: (_view, event) => offerUpload(event.dataTransfer),
      handleDOMEvents: {
        // Tab belongs to lists and tables; after Escape it leaves the editor as anywhere else.
        keydown: (_view, event) => {
          const isLeaving = leaving.current && event.key === 'Tab'
          leaving.current = event.key === 'Escape' || (leaving.current && event.key === 'Shift')
          return isLeaving
        },
      },
    },
  })

  function offerUpload(data: DataTransfer | null) {
    const [upload] = imageFiles(data)
    if (upload) latest.current.openDialog({ kind: 'image', upload })
    return upload !== undefined
  }

  useEffect(() => {
    if (value !== lastSent.current) {
      lastSent.current = value
      editor.commands.setContent(value, { emitUpdate: false })
    }
  }, [editor, value])

  useEffect(() => editor.setEditable(!disabled, false), [editor, disabled])

  return editor
}
