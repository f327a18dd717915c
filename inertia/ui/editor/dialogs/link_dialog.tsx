import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { EditorDialogFrame } from '~/ui/editor/dialogs/editor_dialog'
import { linkAddress } from '#platform/text/link_address'
import { ComboBox } from '~/ui/combo_box'
import { TextField } from '~/ui/editor/dialogs/text_field'
import { plainButtonStyle } from '~/ui/editor/styles'
import { useSurroundings } from '~/ui/editor/surroundings'
import type { EditorPartProps } from '~/ui/editor/types'

interface LinkDialogProps extends EditorPartProps {
  onClose: () => void
}

/** Links the selected words, or inserts words with a link. */
export function LinkDialog({ editor, onClose }: LinkDialogProps) {
  const { formatMessage } = useIntl()
  const present = editor.getAttributes('link').href as string | undefined
  const needsWords = editor.state.selection.empty && !present
  const [address, setAddress] = useState(present ?? '')
  const [words, setWords] = useState('')
  const [isTried, setTried] = useState(false)
  const { linkTargets } = useSurroundings()
  const href = linkAddress(address)

  function choose(target: string | null) {
    if (!target) return
    setAddress(target)
    if (!words) setWords(linkTargets.find(({ value }) => value === target)?.label ?? '')
  }

  function submit() {
    setTried(true)
    if (!href) return
    if (needsWords) {
      const marks = [{ type: 'link', attrs: { href } }]
      const text = words.trim() || address.trim()
      editor.chain().focus().insertContent({ type: 'text', text, marks }).run()
    } else {
      editor.chain().focus().extendMarkRange('link').setLink({ href }).run()
    }
    onClose()
  }

  function remove() {
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
    onClose()
  }

  return (
    <EditorDialogFrame
      title={formatMessage({ id: 'editor.link.title' })}
      submitLabel={formatMessage({ id: 'editor.dialog.apply' })}
      onSubmit={submit}
      onClose={onClose}
      extra={
        present && (
          <Button className={plainButtonStyle} onPress={remove}>
            {formatMessage({ id: 'editor.link.remove' })}
          </Button>
        )
      }
    >
      {needsWords && (
        <TextField
          label={formatMessage({ id: 'editor.link.words' })}
          description={formatMessage({ id: 'editor.link.words_help' })}
          value={words}
          onChange={setWords}
          autoFocus
        />
      )}
      {linkTargets.length > 0 && (
        <ComboBox
          label={formatMessage({ id: 'editor.link.target' })}
          options={linkTargets}
          value={linkTargets.some(({ value }) => value === address) ? address : null}
          onChange={choose}
        />
      )}
      <TextField
        label={formatMessage({ id: 'editor.link.address' })}
        description={formatMessage({ id: 'editor.link.address_help' })}
        error={isTried && !href ? formatMessage({ id: 'editor.link.invalid' }) : undefined}
        value={address}
        onChange={setAddress}
        autoFocus={!needsWords}
      />
    </EditorDialogFrame>
  )
}
