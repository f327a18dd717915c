import { useIntl } from 'react-intl'
import {
  Button,
  ComboBox as AriaComboBox,
  Input,
  ListBox,
  Popover,
} from 'react-aria-components/ComboBox'
import { Group } from 'react-aria-components/Group'
import { classNames } from '~/ui/class_names'
import { useFieldError } from '~/ui/field_errors'
import { FIELD, FieldFrame, type FieldProps } from '~/ui/field_parts'
import { CONTROL, LIST_POPOVER, ONE_LINE } from '~/ui/field_styles'
import { Icon } from '~/ui/icon'
import { Option, type OptionItem } from '~/ui/option'
import { Spinner } from '~/ui/spinner'

type ComboBoxProps = FieldProps & {
  options: OptionItem[]
  value?: string | null
  defaultValue?: string
  onChange?: (value: string | null) => void
  /** Set with `onInputChange` when the server does the filtering: see `SearchComboBox`. */
  inputValue?: string
  onInputChange?: (text: string) => void
  isLoading?: boolean
  placeholder?: string
  autoFocus?: boolean
}

/** One of many choices, found by typing. */
export function ComboBox(props: ComboBoxProps) {
  const { label, hint, error, hideLabel, className, options, isLoading, placeholder, ...field } =
    props
  const { onChange, ...rest } = field
  const { formatMessage } = useIntl()
  const message = useFieldError(field.name, error)
  const emptyText = formatMessage({ id: isLoading ? 'ui.loading' : 'ui.search.nothing' })
  return (
    <AriaComboBox
      {...rest}
      onChange={(key) => onChange?.(key === null ? null : String(key))}
      // The server has filtered already, perhaps by words the label does not hold.
      defaultFilter={field.onInputChange ? () => true : undefined}
      allowsEmptyCollection
      menuTrigger="focus"
      isInvalid={Boolean(message)}
      validationBehavior="aria"
      data-field={field.name}
      className={classNames(FIELD, className)}
    >
      <FieldFrame {...{ label, hint, hideLabel, isRequired: field.isRequired, message }}>
        <Group className={classNames(CONTROL, ONE_LINE, 'flex items-center pe-0!')}>
          <Input
            placeholder={placeholder ?? formatMessage({ id: 'ui.form.type_to_search' })}
            className="h-full w-full min-w-0 bg-transparent outline-none"
          />
          <Button className="grid h-full w-9 shrink-0 place-items-center text-ink-muted">
            {isLoading ? <Spinner /> : <Icon name="chevron-down" />}
          </Button>
        </Group>
      </FieldFrame>
      <Popover className={LIST_POPOVER}>
        <ListBox
          className="outline-none"
          renderEmptyState={() => <p className="px-2.5 py-2 text-ink-muted">{emptyText}</p>}
        >
          {options.map((option) => (
            <Option key={option.value} option={option} />
          ))}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
