import { useState, type ReactNode } from 'react'
import { Switch as AriaSwitch } from 'react-aria-components/Switch'
import { classNames } from '~/ui/class_names'

type SwitchProps = {
  children: ReactNode
  /** Sends `true` or `false`, so that the server can tell "off" from "not asked". */
  name?: string
  isSelected?: boolean
  defaultSelected?: boolean
  isDisabled?: boolean
  onChange?: (isSelected: boolean) => void
  hint?: ReactNode
  className?: string
}

const TRACK =
  'mt-px flex h-5 w-8.5 shrink-0 items-center rounded-pill bg-line-strong p-0.5 transition-colors duration-100 group-selected:bg-accent group-focus-visible:outline-2 group-focus-visible:outline-offset-2 group-focus-visible:outline-focus group-disabled:opacity-50'

const KNOB =
  'size-4 rounded-full bg-on-accent shadow-control transition-transform duration-100 group-selected:translate-x-3.5 rtl:group-selected:-translate-x-3.5'

/** Something that is on or off. */
export function Switch({ children, name, hint, className, ...toggle }: SwitchProps) {
  const [isOwnSelected, setOwnSelected] = useState(toggle.defaultSelected ?? false)
  const isSelected = toggle.isSelected ?? isOwnSelected
  return (
    <AriaSwitch
      {...toggle}
      onChange={(selected) => {
        setOwnSelected(selected)
        toggle.onChange?.(selected)
      }}
      data-field={name}
      className={classNames('group flex min-h-6 items-start gap-2.5 text-sm', className)}
    >
      {name && <input type="hidden" name={name} value={String(isSelected)} />}
      <span className={TRACK}>
        <span className={KNOB} />
      </span>
      <span className="flex flex-col group-disabled:text-ink-faint">
        {children}
        {hint && <span className="text-[0.8125rem] text-ink-muted">{hint}</span>}
      </span>
    </AriaSwitch>
  )
}
