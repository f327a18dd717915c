import { useState, type ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox'
import { classNames } from '~/ui/class_names'
import { Icon } from '~/ui/icon'

type CheckboxProps = {
  children: ReactNode
  /** Sends `true` or `false`, so that the server can tell "no" from "not asked". */
  name?: string
  /** Within a `CheckboxGroup`: what is sent when ticked. */
  value?: string
  isSelected?: boolean
  defaultSelected?: boolean
  isIndeterminate?: boolean
  isDisabled?: boolean
  onChange?: (isSelected: boolean) => void
  hint?: ReactNode
  className?: string
}

const BOX =
  'mt-0.5 grid size-4 shrink-0 place-items-center rounded-[0.3rem] border border-line-strong bg-surface-raised text-transparent transition-colors duration-100 group-hover:border-ink-muted group-selected:border-accent group-selected:bg-accent group-selected:text-on-accent group-indeterminate:border-accent group-indeterminate:bg-accent group-indeterminate:text-on-accent group-invalid:border-danger group-focus-visible:outline-2 group-focus-visible:outline-offset-2 group-focus-visible:outline-focus group-disabled:opacity-50'

/** Yes or no, or one of several within a `CheckboxGroup`. */
export function Checkbox({ children, name, hint, className, ...box }: CheckboxProps) {
  const [isOwnSelected, setOwnSelected] = useState(box.defaultSelected ?? false)
  const isSelected = box.isSelected ?? isOwnSelected
  return (
    <AriaCheckbox
      {...box}
      onChange={(selected) => {
        setOwnSelected(selected)
        box.onChange?.(selected)
      }}
      data-field={name}
      className={classNames('group flex items-start gap-2.5 text-sm', className)}
    >
      {name && <input type="hidden" name={name} value={String(isSelected)} />}
      <span className={BOX}>
        <Icon name={box.isIndeterminate ? 'minus' : 'check'} size="sm" className="stroke-3" />
      </span>
      <span className="flex flex-col group-disabled:text-ink-faint">
        {children}
        {hint && <span className="text-[0.8125rem] text-ink-muted">{hint}</span>}
      </span>
    </AriaCheckbox>
  )
}
