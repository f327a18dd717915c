import type { ReactNode, RefObject } from 'react'
import { Menu, Popover } from 'react-aria-components/Menu'
import { classNames } from '~/ui/class_names'
import { LIST_POPOVER } from '~/ui/field_styles'

type MenuPopoverProps = {
  triggerRef: RefObject<HTMLElement | null>
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  label: string
  children: ReactNode
}

/** A menu that hangs on any element: for a button that fetches its menu on the first press. */
export function MenuPopover({ label, children, ...popover }: MenuPopoverProps) {
  return (
    <Popover
      {...popover}
      aria-label={label}
      trigger="MenuTrigger"
      placement="bottom end"
      offset={4}
      className={classNames(LIST_POPOVER, 'min-w-52')}
    >
      <Menu
        autoFocus="first"
        aria-label={label}
        onClose={() => popover.onOpenChange(false)}
        className="outline-none"
      >
        {children}
      </Menu>
    </Popover>
  )
}
