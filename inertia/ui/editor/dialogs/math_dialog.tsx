import { useState } from 'react'
import { useIntl } from 'react-intl'
import { CheckBox } from '~/ui/editor/dialogs/check_box'
import { EditorDialogFrame } from '~/ui/editor/dialogs/editor_dialog'
import { putNode } from '~/ui/editor/dialogs/put_node'
import { TextField } from '~/ui/editor/dialogs/text_field'
import type { EditorPartProps } from '~/ui/editor/types'
import { useMath } from '~/ui/editor/use_math'

interface MathDialogProps extends EditorPartProps {
  latex?: string
  inline?: boolean
  position?: number
  onClose: () => void
}

/** LaTeX with what it looks like below it. */
export function MathDialog({ editor, onClose, position, ...start }: MathDialogProps) {
  const { formatMessage } = useIntl()
  const [latex, setLatex] = useState(start.latex ?? '')
  const [isInline, setInline] = useState(start.inline ?? false)
  const [isTried, setTried] = useState(false)
  const preview = useMath(latex, isInline)
  const message = (id: string) => formatMessage({ id: `editor.math.${id}` })

  function submit() {
    setTried(true)
    if (!latex.trim()) return
    putNode(editor, isInline ? 'inlineMath' : 'math', { latex: latex.trim() }, position)
    onClose()
  }

  return (
    <EditorDialogFrame
      title={message('title')}
      submitLabel={formatMessage({ id: 'editor.dialog.apply' })}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={message('latex')}
        description={message('latex_help')}
        error={isTried && !latex.trim() ? message('empty') : undefined}
        value={latex}
        onChange={setLatex}
        rows={3}
        autoFocus
      />
      {position === undefined && (
        <CheckBox isSelected={isInline} onChange={setInline}>
          {message('inline')}
        </CheckBox>
      )}
      <div
        role="status"
        aria-label={message('preview')}
        className="min-h-16 overflow-x-auto rounded-control border border-line bg-canvas p-3"
        dangerouslySetInnerHTML={preview}
      />
    </EditorDialogFrame>
  )
}
