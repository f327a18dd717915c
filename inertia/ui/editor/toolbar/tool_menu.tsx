import { ChevronDown, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { menuItemStyle, menuStyle, toolStyle } from '~/ui/editor/styles'

export interface ToolMenuItem {
  id: string
  label: string
  icon?: LucideIcon
  isDisabled?: boolean
  run: () => void
}

interface ToolMenuProps {
  label: string
  /** What the button shows: an icon, or the name of what is chosen. */
  children: ReactNode
  items: ToolMenuItem[]
  /** The id of the item that is on. */
  selected?: string
}

/** A button of the toolbar that opens a menu. */
export function ToolMenu({ label, children, items, selected }: ToolMenuProps) {
  return (
    <MenuTrigger>
      <Button aria-label={label} className={toolStyle}>
        {children}
        <ChevronDown aria-hidden size={14} />
      </Button>
      <Popover>
        <Menu
          aria-label={label}
          className={`${menuStyle} max-h-80 overflow-auto`}
          selectionMode={selected === undefined ? 'none' : 'single'}
          selectedKeys={selected === undefined ? [] : [selected]}
          onAction={(id) => items.find((item) => item.id === id)?.run()}
        >
          {items.map(({ id, label: name, icon: Icon, isDisabled }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={name}
              isDisabled={isDisabled}
              className={`${menuItemStyle} data-[selected]:font-semibold`}
            >
              {Icon && <Icon aria-hidden size={16} />}
              {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
