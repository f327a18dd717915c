import { useEffect, useRef } from 'react'
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
} from 'react-aria-components'
import { fieldStyle } from '~/ui/editor/styles'

interface TextFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  description?: string
  /** Shown and read out when there is one. */
  error?: string
  isRequired?: boolean
  isDisabled?: boolean
  autoFocus?: boolean
  /** Lines, for longer texts. */
  rows?: number
}

/** A labelled line or box of text. It takes the focus when something is wrong with it. */
export function TextField({ label, description, error, rows, ...field }: TextFieldProps) {
  const line = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (error) (line.current ?? box.current)?.focus()
  }, [error])

  return (
    <AriaTextField {...field} isInvalid={!!error} className="flex flex-col gap-1">
      <Label className="text-sm font-medium">{label}</Label>
      {rows ? (
        <TextArea ref={box} rows={rows} className={`${fieldStyle} font-mono text-sm`} />
      ) : (
        <Input ref={line} className={fieldStyle} />
      )}
      {description && (
        <Text slot="description" className="text-sm text-ink-muted">
          {description}
        </Text>
      )}
      <FieldError className="text-sm text-danger">{error}</FieldError>
    </AriaTextField>
  )
}
