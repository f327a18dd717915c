import type { LucideIcon } from 'lucide-react'
import { Button, ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { ariaShortcut, useShortcutName } from '~/ui/editor/toolbar/shortcuts'
import { toolStyle } from '~/ui/editor/styles'

interface ToolProps {
  icon: LucideIcon
  /** Key below `editor.tool`. */
  name: string
  onPress: () => void
  /** As Tiptap writes it: `Mod-Shift-8`. */
  shortcut?: string
  /** Given for tools that can be on or off. */
  isOn?: boolean
  isDisabled?: boolean
}

/** A button of the toolbar with its name and shortcut in a tooltip. */
export function Tool({ icon: Icon, name, onPress, shortcut, isOn, isDisabled }: ToolProps) {
  const { formatMessage } = useIntl()
  const shortcutName = useShortcutName(shortcut)
  const label = formatMessage({ id: `editor.tool.${name}` })
  const shared = {
    'aria-label': label,
    'aria-keyshortcuts': ariaShortcut(shortcut),
    'className': toolStyle,
    isDisabled,
    'children': <Icon aria-hidden size={18} />,
  }

  return (
    <TooltipTrigger delay={500}>
      {isOn === undefined ? (
        <Button {...shared} onPress={onPress} />
      ) : (
        <ToggleButton {...shared} isSelected={isOn} onChange={onPress} />
      )}
      <Tooltip
        offset={6}
        className="rounded-control bg-ink px-2 py-1 text-xs text-canvas shadow-lg"
      >
        {label}
        {shortcutName && <kbd className="ms-2 font-sans opacity-80">{shortcutName}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}
