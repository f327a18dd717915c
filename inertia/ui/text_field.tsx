import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute, Ref } from 'react'
import { Input, TextField as AriaTextField } from 'react-aria-components/TextField'
import { classNames } from '~/ui/class_names'
import { useFieldError } from '~/ui/field_errors'
import { FIELD, FieldFrame, type FieldProps } from '~/ui/field_parts'
import { CONTROL, ONE_LINE } from '~/ui/field_styles'

type TextFieldProps = FieldProps & {
  type?: Extract<HTMLInputTypeAttribute, 'text' | 'email' | 'password' | 'url' | 'tel'>
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
  onBlur?: () => void
  placeholder?: string
  autoComplete?: HTMLInputAutoCompleteAttribute
  autoFocus?: boolean
  isReadOnly?: boolean
  maxLength?: number
  spellCheck?: 'true' | 'false'
  inputRef?: Ref<HTMLInputElement>
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, hideLabel, className, placeholder, inputRef, ...field } = props
  const message = useFieldError(field.name, error)
  return (
    <AriaTextField
      {...field}
      isInvalid={Boolean(message)}
      validationBehavior="aria"
      data-field={field.name}
      className={classNames(FIELD, className)}
    >
      <FieldFrame {...{ label, hint, hideLabel, isRequired: field.isRequired, message }}>
        <Input ref={inputRef} placeholder={placeholder} className={classNames(CONTROL, ONE_LINE)} />
      </FieldFrame>
    </AriaTextField>
  )
}
