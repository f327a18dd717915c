import type { ReactElement, ReactNode } from 'react'
import {
  Header,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components/Menu'
import { classNames } from '~/ui/class_names'
import { LIST_ITEM, LIST_POPOVER } from '~/ui/field_styles'
import { Icon } from '~/ui/icon'
import type { IconName } from '~/ui/icons'

type MenuProps = {
  /** The button that opens it. */
  trigger: ReactElement
  label: string
  placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end'
  children: ReactNode
}

/** A list of things to do. */
export function Menu({ trigger, label, placement = 'bottom end', children }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement} offset={4} className={classNames(LIST_POPOVER, 'min-w-52')}>
        <AriaMenu aria-label={label} className="outline-none">
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

type MenuItemProps = {
  id?: string
  icon?: IconName
  href?: string
  /** The browser saves what `href` answers, instead of going there. */
  download?: boolean
  onPress?: () => void
  isDanger?: boolean
  isDisabled?: boolean
  children: string
}

/** One thing to do, or to go to. */
export function MenuItem({ icon, onPress, isDanger, children, ...item }: MenuItemProps) {
  return (
    <AriaMenuItem
      {...item}
      textValue={children}
      onAction={onPress}
      className={classNames(
        LIST_ITEM,
        'no-underline',
        isDanger && 'text-danger focus:bg-danger-soft'
      )}
    >
      {icon && <Icon name={icon} className={isDanger ? undefined : 'text-ink-muted'} />}
      <span className="grow">{children}</span>
      <Icon name="check" className="hidden text-accent-ink group-selected:block" />
    </AriaMenuItem>
  )
}

type MenuSectionProps = {
  title: string
  /** With these, its items are choices and the chosen ones carry a tick. */
  selectionMode?: 'single' | 'multiple'
  selected?: string[]
  onSelect?: (selected: string[]) => void
  children: ReactNode
}

/** A titled part of a menu. */
export function MenuSection({
  title,
  selected,
  onSelect,
  children,
  selectionMode,
}: MenuSectionProps) {
  return (
    <AriaMenuSection
      selectionMode={selectionMode}
      disallowEmptySelection={selectionMode === 'single'}
      selectedKeys={selected}
      onSelectionChange={(keys) => keys !== 'all' && onSelect?.([...keys].map(String))}
    >
      <Header className="px-2.5 pt-2 pb-1 text-xs font-medium text-ink-faint">{title}</Header>
      {children}
    </AriaMenuSection>
  )
}

export function MenuSeparator() {
  return <Separator className="mx-1 my-1 border-t" />
}
