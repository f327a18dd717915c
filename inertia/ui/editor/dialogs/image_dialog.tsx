import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { PictureAttributes } from '#platform/text/nodes/picture'
import { CheckBox } from '~/ui/editor/dialogs/check_box'
import { EditorDialogFrame } from '~/ui/editor/dialogs/editor_dialog'
import { ImagePicker } from '~/ui/editor/dialogs/image_picker'
import { putNode } from '~/ui/editor/dialogs/put_node'
import { TextField } from '~/ui/editor/dialogs/text_field'
import { useSurroundings } from '~/ui/editor/surroundings'
import type { EditorPartProps } from '~/ui/editor/types'

interface ImageDialogProps extends EditorPartProps {
  upload?: File
  attributes?: PictureAttributes
  position?: number
  onClose: () => void
}

/** Uploads a picture and asks what it shows; nobody gets past that question by accident. */
export function ImageDialog({ editor, upload, attributes, position, onClose }: ImageDialogProps) {
  const { formatMessage } = useIntl()
  const { uploadImage, fileUrl } = useSurroundings()
  const [file, setFile] = useState(upload)
  const [alt, setAlt] = useState(attributes?.alt ?? '')
  const [isDecorative, setDecorative] = useState(attributes?.alt === '')
  const [title, setTitle] = useState(attributes?.title ?? '')
  const [error, setError] = useState<'file' | 'alt' | 'upload' | null>(null)
  const [isPending, setPending] = useState(false)
  const hasPicture = !!(file || attributes?.file || attributes?.src)
  const message = (id: string) => formatMessage({ id: `editor.image.${id}` })

  async function submit() {
    if (!hasPicture) return setError('file')
    if (!isDecorative && !alt.trim()) return setError('alt')
    setError(null)
    setPending(true)
    try {
      const words = { alt: isDecorative ? '' : alt.trim(), title: title.trim() || null }
      putNode(editor, 'image', { ...(await stored()), ...words }, position)
      onClose()
    } catch {
      // The reason is the server's; the dialog stays open with everything that was typed.
      setError('upload')
    } finally {
      setPending(false)
    }
  }

  async function stored() {
    if (!file) return {}
    const { file: uuid, width, height } = await uploadImage(file)
    return { file: uuid, src: null, width, height }
  }

  return (
    <EditorDialogFrame
      title={message(position === undefined ? 'insert' : 'edit')}
      submitLabel={formatMessage({ id: 'editor.dialog.apply' })}
      isPending={isPending}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <ImagePicker
        file={file}
        present={attributes?.file ? fileUrl(attributes.file) : (attributes?.src ?? undefined)}
        onChange={setFile}
        error={error === 'file' || error === 'upload' ? message(`error_${error}`) : undefined}
      />
      <TextField
        label={message('alt')}
        description={message('alt_help')}
        error={error === 'alt' ? message('error_alt') : undefined}
        value={alt}
        onChange={setAlt}
        isDisabled={isDecorative}
        autoFocus={hasPicture}
      />
      <CheckBox isSelected={isDecorative} onChange={setDecorative}>
        {message('decorative')}
      </CheckBox>
      <TextField label={message('caption')} value={title} onChange={setTitle} />
    </EditorDialogFrame>
  )
}
