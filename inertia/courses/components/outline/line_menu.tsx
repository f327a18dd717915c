import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { ReactNode } from 'react'
import { IconButton } from '~/ui/icon_button'
import { Menu, MenuItem, MenuSeparator } from '~/ui/menu'

/** Parts of the page that a change of the outline changes. */
export const OUTLINE_PROPS = ['modules', 'course', 'flash', 'errors']

/** Sends a change of one line. */
export const change = (path: string, values: Record<string, string | boolean>) =>
  router.patch(path, values, { preserveScroll: true, preserveState: true, only: OUTLINE_PROPS })

type Line = { isRequired: boolean; isActive: boolean; isPreview?: boolean }

type LineMenuProps = {
  title: string
  path: string
  line: Line
  /** Things only this kind of line can do, first. */
  children: ReactNode
  onRule: () => void
  onTrash: () => void
  hasPreview?: boolean
}

/** What can be done with a module or item. */
export function LineMenu(props: LineMenuProps) {
  const { title, path, line, children, onRule, onTrash, hasPreview } = props
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `courses.outline.menu.${key}` })
  const label = formatMessage({ id: 'courses.outline.menu.label' }, { title })
  return (
    <Menu label={label} trigger={<IconButton icon="more" size="sm" label={label} />}>
      {children}
      <MenuItem icon="lock" onPress={onRule}>
        {t('rule')}
      </MenuItem>
      <MenuItem icon="checklist" onPress={() => change(path, { isRequired: !line.isRequired })}>
        {t(line.isRequired ? 'make_optional' : 'make_required')}
      </MenuItem>
      <MenuItem
        icon={line.isActive ? 'eye-off' : 'eye'}
        onPress={() => change(path, { isActive: !line.isActive })}
      >
        {t(line.isActive ? 'hide' : 'show')}
      </MenuItem>
      {hasPreview && (
        <MenuItem icon="globe" onPress={() => change(path, { isPreview: !line.isPreview })}>
          {t(line.isPreview ? 'end_preview' : 'allow_preview')}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem icon="trash" isDanger onPress={onTrash}>
        {t('trash')}
      </MenuItem>
    </Menu>
  )
}
