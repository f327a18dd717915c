import type { ReactNode } from 'react'
import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { classNames } from '~/ui/class_names'
import { useFieldError } from '~/ui/field_errors'
import { FIELD, FieldFrame, type FieldProps } from '~/ui/field_parts'

type CheckboxGroupProps = FieldProps & {
  value?: string[]
  defaultValue?: string[]
  onChange?: (value: string[]) => void
  children: ReactNode
}

/** Any of several choices, sent as an array; the children are `Checkbox`es with a `value`. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  const { label, hint, error, hideLabel, className, children, ...field } = props
  const message = useFieldError(field.name, error)
  return (
    <AriaCheckboxGroup
      {...field}
      name={field.name && `${field.name}[]`}
      isInvalid={Boolean(message)}
      validationBehavior="aria"
      data-field={field.name}
      className={classNames(FIELD, className)}
    >
      <FieldFrame {...{ label, hint, hideLabel, isRequired: field.isRequired, message }}>
        <div className="flex flex-col gap-2 pt-0.5">{children}</div>
      </FieldFrame>
    </AriaCheckboxGroup>
  )
}
