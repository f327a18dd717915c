import type { ReactNode } from 'react'
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup'
import { classNames } from '~/ui/class_names'
import { useFieldError } from '~/ui/field_errors'
import { FIELD, FieldFrame, type FieldProps } from '~/ui/field_parts'
import type { OptionItem } from '~/ui/option'

type RadioGroupProps = FieldProps & {
  options: OptionItem[]
  value?: string | null
  defaultValue?: string
  onChange?: (value: string) => void
  /** Cards suit choices that need a sentence of explanation. */
  look?: 'lines' | 'cards' | 'rows'
  /** For labels that are more than words. */
  renderLabel?: (option: OptionItem) => ReactNode
}

const DOT =
  'mt-0.5 size-4 shrink-0 rounded-full border border-line-strong bg-surface-raised transition-all duration-100 group-hover:border-ink-muted group-selected:border-[5px] group-selected:border-accent group-focus-visible:outline-2 group-focus-visible:outline-offset-2 group-focus-visible:outline-focus group-disabled:opacity-50'

const LOOKS = {
  lines: 'group flex items-start gap-2.5 text-sm',
  rows: 'group flex items-start gap-3 rounded-control border bg-surface px-4 py-3 text-[0.9375rem] transition-colors duration-100 hover:border-line-strong selected:border-accent selected:bg-accent-soft pointer-coarse:min-h-12',
  cards:
    'group flex items-start gap-2.5 rounded-card border bg-surface p-3 text-sm transition-colors duration-100 hover:border-line-strong selected:border-accent selected:bg-accent-soft',
}

/** Exactly one of a few choices, all of them in view. */
export function RadioGroup(props: RadioGroupProps) {
  const { label, hint, error, hideLabel, className, ...rest } = props
  const { options, look = 'lines', renderLabel, ...field } = rest
  const message = useFieldError(field.name, error)
  return (
    <AriaRadioGroup
      {...field}
      isInvalid={Boolean(message)}
      validationBehavior="aria"
      data-field={field.name}
      className={classNames(FIELD, className)}
    >
      <FieldFrame {...{ label, hint, hideLabel, isRequired: field.isRequired, message }}>
        <div
          className={look === 'cards' ? 'grid gap-2 sm:grid-cols-2' : 'flex flex-col gap-2 pt-0.5'}
        >
          {options.map((option) => (
            <Radio
              key={option.value}
              value={option.value}
              isDisabled={option.isDisabled}
              className={LOOKS[look]}
            >
              <span className={DOT} />
              <span className="flex min-w-0 flex-col group-disabled:text-ink-faint">
                {renderLabel ? renderLabel(option) : option.label}
                {option.description && (
                  <span className="text-[0.8125rem] text-ink-muted">{option.description}</span>
                )}
              </span>
            </Radio>
          ))}
        </div>
      </FieldFrame>
    </AriaRadioGroup>
  )
}
