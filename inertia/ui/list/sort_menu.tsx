import { useIntl } from 'react-intl'
import { IconButton } from '~/ui/icon_button'
import { withSort } from '~/ui/list/list_query'
import type { ToolbarProps } from '~/ui/list/list_toolbar'
import { Menu, MenuItem, MenuSection } from '~/ui/menu'

/** Sorting on phones, where there are no column heads to press. */
export function SortMenu({ list, onShow }: ToolbarProps) {
  const { formatMessage } = useIntl()
  const sortable = list.columns.filter((column) => column.sortable)
  if (sortable.length === 0) {
    return null
  }
  const label = formatMessage({ id: 'ui.table.sort' })
  const current = list.state.sort.replace(/^-/, '')
  const isDescending = list.state.sort.startsWith('-')
  return (
    <div className="sm:hidden">
      <Menu label={label} trigger={<IconButton icon="sort" label={label} />}>
        <MenuSection title={label}>
          {sortable.map(({ key, label: column }) => (
            <MenuItem
              key={key}
              icon={key !== current ? undefined : isDescending ? 'arrow-down' : 'arrow-up'}
              onPress={() => onShow(withSort(list.state, key))}
            >
              {column}
            </MenuItem>
          ))}
        </MenuSection>
      </Menu>
    </div>
  )
}
