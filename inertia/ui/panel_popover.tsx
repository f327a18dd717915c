import type { ReactNode, RefObject } from 'react'
import { Dialog, Popover } from 'react-aria-components/Popover'
import { classNames } from '~/ui/class_names'

type PanelPopoverProps = {
  triggerRef: RefObject<HTMLElement | null>
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  label: string
  className?: string
  children: ReactNode
}

/** A panel that hangs on any element: for a button that fetches its panel on the first press. */
export function PanelPopover({ label, className, children, ...popover }: PanelPopoverProps) {
  return (
    <Popover
      {...popover}
      placement="bottom end"
      offset={4}
      className={classNames(
        'max-w-[calc(100vw-1rem)] overflow-hidden rounded-card border bg-surface-raised shadow-overlay entering:animate-fade-in',
        className
      )}
    >
      <Dialog aria-label={label} className="flex max-h-[inherit] flex-col outline-none">
        {children}
      </Dialog>
    </Popover>
  )
}
