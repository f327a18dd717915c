import { ImageDialog } from '~/ui/editor/dialogs/image_dialog'
import { LinkDialog } from '~/ui/editor/dialogs/link_dialog'
import { MathDialog } from '~/ui/editor/dialogs/math_dialog'
import { VideoDialog } from '~/ui/editor/dialogs/video_dialog'
import type { EditorDialog, EditorPartProps } from '~/ui/editor/types'

interface OpenDialogProps extends EditorPartProps {
  dialog: EditorDialog | null
  onClose: () => void
}

/** The dialog that is open, if one is. Closing it puts the cursor back into the text. */
export function OpenDialog({ editor, dialog, onClose }: OpenDialogProps) {
  function close() {
    onClose()
    editor.commands.focus()
  }

  switch (dialog?.kind) {
    case 'link':
      return <LinkDialog editor={editor} onClose={close} />
    case 'image':
      return <ImageDialog editor={editor} onClose={close} {...dialog} />
    case 'math':
      return <MathDialog editor={editor} onClose={close} {...dialog} />
    case 'video':
      return <VideoDialog editor={editor} onClose={close} {...dialog} />
    default:
      return null
  }
}
