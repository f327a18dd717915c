import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'

interface CheckBoxProps {
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  children: ReactNode
}

export function CheckBox({ children, ...props }: CheckBoxProps) {
  return (
    <Checkbox {...props} className="group flex min-h-6 items-center gap-2 text-sm">
      <span
        aria-hidden
        className="flex size-5 shrink-0 items-center justify-center rounded-control border border-line text-on-accent group-data-[focus-visible]:outline-2 group-data-[focus-visible]:outline-offset-2 group-data-[focus-visible]:outline-accent group-data-[selected]:bg-accent"
      >
        {props.isSelected && <Check size={14} />}
      </span>
      {children}
    </Checkbox>
  )
}
