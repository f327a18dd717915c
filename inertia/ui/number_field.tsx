import {
  Button,
  Group,
  Input,
  NumberField as AriaNumberField,
} from 'react-aria-components/NumberField'
import { classNames } from '~/ui/class_names'
import { useFieldError } from '~/ui/field_errors'
import { FIELD, FieldFrame, type FieldProps } from '~/ui/field_parts'
import { CONTROL, ONE_LINE } from '~/ui/field_styles'
import { Icon } from '~/ui/icon'

type NumberFieldProps = FieldProps & {
  value?: number
  defaultValue?: number
  onChange?: (value: number) => void
  minValue?: number
  maxValue?: number
  step?: number
  /** Such as `{ style: 'unit', unit: 'minute' }`. */
  formatOptions?: Intl.NumberFormatOptions
}

const STEPPER =
  'grid h-full w-8 place-items-center text-ink-muted hover:bg-ink/6 hover:text-ink disabled:text-ink-faint pointer-coarse:w-11'

/** A number, typed as people of the language write it, or stepped with the arrow keys. */
export function NumberField(props: NumberFieldProps) {
  const { label, hint, error, hideLabel, className, ...field } = props
  const message = useFieldError(field.name, error)
  return (
    <AriaNumberField
      {...field}
      isInvalid={Boolean(message)}
      validationBehavior="aria"
      data-field={field.name}
      className={classNames(FIELD, className)}
    >
      <FieldFrame {...{ label, hint, hideLabel, isRequired: field.isRequired, message }}>
        <Group className={classNames(CONTROL, ONE_LINE, 'flex items-center overflow-hidden px-0!')}>
          <Input className="h-full w-full min-w-0 bg-transparent px-3 tabular-nums outline-none" />
          <Button slot="decrement" className={classNames(STEPPER, 'border-s')}>
            <Icon name="minus" size="sm" />
          </Button>
          <Button slot="increment" className={classNames(STEPPER, 'border-s')}>
            <Icon name="plus" size="sm" />
          </Button>
        </Group>
      </FieldFrame>
    </AriaNumberField>
  )
}
