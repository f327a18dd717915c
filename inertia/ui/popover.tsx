import type { ReactElement, ReactNode } from 'react'
import { Dialog, DialogTrigger, Popover as AriaPopover } from 'react-aria-components/Popover'
import { classNames } from '~/ui/class_names'

type PopoverProps = {
  trigger: ReactElement
  label: string
  placement?: 'bottom start' | 'bottom end' | 'top start'
  className?: string
  children: ReactNode | ((close: () => void) => ReactNode)
}

/** A small panel beside the button that opens it. */
export function Popover(props: PopoverProps) {
  const { trigger, label, placement = 'bottom start', className, children } = props
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover
        placement={placement}
        offset={4}
        className="max-w-[calc(100vw-1.5rem)] overflow-auto rounded-card border bg-surface-raised shadow-overlay entering:animate-fade-in"
      >
        <Dialog aria-label={label} className={classNames('p-4 outline-none', className)}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  )
}
