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

export function TextField({ label, description, error, rows, ...field }: TextFieldProps) {
  return (
    <AriaTextField {...field} isInvalid={!!error} className="flex flex-col gap-1">
      <Label className="text-sm font-medium">{label}</Label>
      {rows ? (
        <TextArea rows={rows} className={`${fieldStyle} font-mono text-sm`} />
      ) : (
        <Input className={fieldStyle} />
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
