import { useId, useRef, useState, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { IconButton } from '~/ui/icon_button'
import { TextField } from '~/ui/text_field'

type InlineTitleProps = {
  title: string
  /** The title as it is shown: text or a link. */
  children: ReactNode
  onRename: (title: string) => void
}

/** A title that can be changed where it stands: Enter or leaving saves, Escape does not. */
export function InlineTitle({ title, children, onRename }: InlineTitleProps) {
  const { formatMessage } = useIntl()
  const id = useId()
  const [isEditing, setEditing] = useState(false)

  function finish(wanted: string | null) {
    if (wanted && wanted !== title) onRename(wanted)
    setEditing(false)
    setTimeout(() => document.getElementById(id)?.focus())
  }

  if (isEditing) return <TitleForm title={title} onFinish={finish} />
  return (
    <span className="flex min-w-0 grow items-center gap-1">
      <span className="min-w-0 break-words">{children}</span>
      <IconButton
        id={id}
        icon="edit"
        size="sm"
        label={formatMessage({ id: 'courses.outline.rename' }, { title })}
        onPress={() => setEditing(true)}
        className="opacity-0 group-focus-within/line:opacity-100 group-hover/line:opacity-100 pointer-coarse:opacity-100"
      />
    </span>
  )
}

type TitleFormProps = { title: string; onFinish: (title: string | null) => void }

function TitleForm({ title, onFinish }: TitleFormProps) {
  const { formatMessage } = useIntl()
  const [text, setText] = useState(title)
  // Taking the field away makes it lose the focus, which must not count once more.
  const isOver = useRef(false)

  function finish(wanted: string | null) {
    if (isOver.current) return
    isOver.current = true
    onFinish(wanted)
  }
  return (
    <form
      className="min-w-0 grow"
      onSubmit={(event) => {
        event.preventDefault()
        finish(text.trim())
      }}
      onKeyDown={(event) => event.key === 'Escape' && finish(null)}
    >
      <TextField
        label={formatMessage({ id: 'courses.outline.title_field' })}
        hideLabel
        isRequired
        autoFocus
        maxLength={255}
        value={text}
        onChange={setText}
        onBlur={() => finish(text.trim())}
      />
    </form>
  )
}
