import { useIntl } from 'react-intl'
import {
  Button,
  ListBox,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components/Select'
import { classNames } from '~/ui/class_names'
import { useFieldError } from '~/ui/field_errors'
import { FIELD, FieldFrame, type FieldProps } from '~/ui/field_parts'
import { CONTROL, LIST_POPOVER, ONE_LINE } from '~/ui/field_styles'
import { Icon } from '~/ui/icon'
import { Option, type OptionItem } from '~/ui/option'

type SelectProps = FieldProps & {
  options: OptionItem[]
  value?: string | null
  defaultValue?: string
  onChange?: (value: string) => void
  placeholder?: string
}

/** One of a few choices. Past about fifteen, a combo box is kinder. */
export function Select(props: SelectProps) {
  const { label, hint, error, hideLabel, className, options, onChange, placeholder, ...field } =
    props
  const { formatMessage } = useIntl()
  const message = useFieldError(field.name, error)
  return (
    <AriaSelect
      {...field}
      onChange={(key) => key !== null && onChange?.(String(key))}
      placeholder={placeholder ?? formatMessage({ id: 'ui.form.choose' })}
      isInvalid={Boolean(message)}
      validationBehavior="aria"
      data-field={field.name}
      className={classNames('group/select', FIELD, className)}
    >
      <FieldFrame {...{ label, hint, hideLabel, isRequired: field.isRequired, message }}>
        <Button
          className={classNames(
            CONTROL,
            ONE_LINE,
            'flex items-center gap-2 text-start group-invalid/select:border-danger'
          )}
        >
          <SelectValue className="min-w-0 grow truncate data-placeholder:text-ink-faint">
            {({ isPlaceholder, defaultChildren, selectedText }) =>
              isPlaceholder ? defaultChildren : selectedText
            }
          </SelectValue>
          <Icon name="chevron-down" className="text-ink-muted" />
        </Button>
      </FieldFrame>
      <Popover className={LIST_POPOVER}>
        <ListBox className="outline-none">
          {options.map((option) => (
            <Option key={option.value} option={option} />
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
