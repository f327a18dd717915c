import { useState } from 'react'
import { useIntl } from 'react-intl'
import { isSafeSource } from '#platform/text/addresses'
import type { VideoAttributes } from '#platform/text/nodes/video'
import { EditorDialogFrame } from '~/ui/editor/dialogs/editor_dialog'
import { putNode } from '~/ui/editor/dialogs/put_node'
import { TextField } from '~/ui/editor/dialogs/text_field'
import type { EditorPartProps } from '~/ui/editor/types'

interface VideoDialogProps extends EditorPartProps {
  attributes?: VideoAttributes
  position?: number
  onClose: () => void
}

/** A video by its address, with the title people see and hear. */
export function VideoDialog({ editor, attributes, position, onClose }: VideoDialogProps) {
  const { formatMessage } = useIntl()
  const [src, setSrc] = useState(attributes?.src ?? '')
  const [title, setTitle] = useState(attributes?.title ?? '')
  const [isTried, setTried] = useState(false)
  const isStored = !!attributes?.file
  const isAddressed = isStored || isSafeSource(src.trim())
  const message = (id: string) => formatMessage({ id: `editor.video.${id}` })

  function submit() {
    setTried(true)
    if (!isAddressed || !title.trim()) return
    const address = isStored ? {} : { src: src.trim() }
    putNode(editor, 'video', { ...address, title: title.trim() }, position)
    onClose()
  }

  return (
    <EditorDialogFrame
      title={message('dialog')}
      submitLabel={formatMessage({ id: 'editor.dialog.apply' })}
      onSubmit={submit}
      onClose={onClose}
    >
      {!isStored && (
        <TextField
          label={message('address')}
          description={message('address_help')}
          error={isTried && !isAddressed ? message('invalid') : undefined}
          value={src}
          onChange={setSrc}
          autoFocus
        />
      )}
      <TextField
        label={message('title')}
        error={isTried && !title.trim() ? message('untitled') : undefined}
        value={title}
        onChange={setTitle}
      />
    </EditorDialogFrame>
  )
}
