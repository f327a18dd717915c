import { useIntl } from 'react-intl'
import { IconButton } from '~/ui/icon_button'
import { withColumns } from '~/ui/list/list_query'
import type { ToolbarProps } from '~/ui/list/list_toolbar'
import { visibleColumns } from '~/ui/list/visible_columns'
import { Menu, MenuItem, MenuSection } from '~/ui/menu'

/** Which columns are shown. */
export function ColumnMenu({ list, onShow }: ToolbarProps) {
  const { formatMessage } = useIntl()
  const optional = list.columns.filter((column) => !column.primary)
  if (optional.length < 2) {
    return null
  }
  const label = formatMessage({ id: 'ui.table.columns' })
  return (
    <div className="max-sm:hidden">
      <Menu label={label} trigger={<IconButton icon="columns" label={label} />}>
        <MenuSection
          title={label}
          selectionMode="multiple"
          selected={visibleColumns(list.columns, list.state).map((column) => column.key)}
          onSelect={(keys) => onShow(withColumns(list.state, inOrder(list, keys)))}
        >
          {optional.map((column) => (
            <MenuItem key={column.key} id={column.key}>
              {column.label}
            </MenuItem>
          ))}
        </MenuSection>
      </Menu>
    </div>
  )
}

/** With the primary column, which cannot be hidden: "none of the others" is a choice as well. */
function inOrder({ columns }: ToolbarProps['list'], keys: string[]) {
  return columns
    .filter((column) => column.primary || keys.includes(column.key))
    .map((column) => column.key)
}
