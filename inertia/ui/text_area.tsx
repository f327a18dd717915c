import { TextArea as AriaTextArea, TextField } from 'react-aria-components/TextField'
import { classNames } from '~/ui/class_names'
import { useFieldError } from '~/ui/field_errors'
import { FIELD, FieldFrame, type FieldProps } from '~/ui/field_parts'
import { CONTROL } from '~/ui/field_styles'

type TextAreaProps = FieldProps & {
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
  placeholder?: string
  rows?: number
  maxLength?: number
  isReadOnly?: boolean
  autoFocus?: boolean
}

/** Several lines of text; grows with what is typed. */
export function TextArea(props: TextAreaProps) {
  const { label, hint, error, hideLabel, className, placeholder, rows = 4, ...field } = props
  const message = useFieldError(field.name, error)
  return (
    <TextField
      {...field}
      isInvalid={Boolean(message)}
      validationBehavior="aria"
      data-field={field.name}
      className={classNames(FIELD, className)}
    >
      <FieldFrame {...{ label, hint, hideLabel, isRequired: field.isRequired, message }}>
        <AriaTextArea
          rows={rows}
          placeholder={placeholder}
          className={classNames(
            CONTROL,
            'field-sizing-content min-h-20 px-3 py-2 text-sm max-sm:text-base'
          )}
        />
      </FieldFrame>
    </TextField>
  )
}
