import { useIntl } from 'react-intl'
import { classNames } from '~/ui/class_names'

type RightChoiceProps = {
  name: string
  label: string
  value: boolean | null
  /** Off for what one does not have oneself. */
  mayAllow: boolean
  isDisabled: boolean
  onChange: (value: boolean | null) => void
}

const CHOICES = [
  { value: null, key: 'unset', look: 'has-checked:bg-ink/8 has-checked:text-ink' },
  { value: true, key: 'allow', look: 'has-checked:bg-success-soft has-checked:text-success' },
  { value: false, key: 'deny', look: 'has-checked:bg-danger-soft has-checked:text-danger' },
] as const

/** Not set, allowed or denied, in one row of three. */
export function RightChoice(props: RightChoiceProps) {
  const { name, label, value, mayAllow, isDisabled, onChange } = props
  const { formatMessage } = useIntl()
  return (
    <fieldset className="flex w-fit overflow-hidden rounded-control border" disabled={isDisabled}>
      <legend className="sr-only">{label}</legend>
      {CHOICES.map((choice) => (
        <label
          key={choice.key}
          className={classNames(
            'flex h-8 cursor-pointer items-center border-s px-3 text-[0.8125rem] text-ink-muted first:border-s-0 has-checked:font-medium has-disabled:cursor-default has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus pointer-coarse:h-11',
            choice.look
          )}
        >
          <input
            type="radio"
            className="sr-only"
            name={name}
            checked={value === choice.value}
            disabled={choice.value === true && !mayAllow && value !== true}
            onChange={() => onChange(choice.value)}
          />
          {formatMessage({ id: `organizations.rights.${choice.key}` })}
        </label>
      ))}
    </fieldset>
  )
}
